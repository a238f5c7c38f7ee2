vcl 4.1;
backend service { .host = "127.0.0.1"; .port = "@SERVICE_PORT@"; }
@CONFIGURATION@
