package io.github.corsstarter.server;

/**
 * What a proxy tells the server of the request that it got.
 */
enum ProxyHeaders {

	/** Nothing: what nginx does by itself. */
	NONE(""),

	/** The client's {@code Host}, and the scheme: what most guides advise. */
	HOST_AND_X_FORWARDED_PROTO("""
			proxy_set_header Host $http_host;
			proxy_set_header X-Forwarded-For $remote_addr;
			proxy_set_header X-Forwarded-Proto $scheme;
			"""),

	/** A {@code Host} of its own, and all else in {@code X-Forwarded-*}. */
	X_FORWARDED("""
			proxy_set_header X-Forwarded-For $remote_addr;
			proxy_set_header X-Forwarded-Proto $scheme;
			proxy_set_header X-Forwarded-Host $http_host;
			"""),

	/** The same, and the port, which not every server takes from the host. */
	X_FORWARDED_WITH_PORT("""
			proxy_set_header X-Forwarded-For $remote_addr;
			proxy_set_header X-Forwarded-Proto $scheme;
			proxy_set_header X-Forwarded-Host $http_host;
			proxy_set_header X-Forwarded-Port $server_port;
			"""),

	/** RFC 7239. */
	FORWARDED("""
			proxy_set_header Forwarded "for=$remote_addr;proto=$scheme;host=\\"$http_host\\"";
			""");

	private final String directives;

	ProxyHeaders(String directives) {
		this.directives = directives;
	}

	/**
	 * A server of nginx that ends TLS and takes the port of its upstream from a header.
	 */
	String server(int port) {
		return """
				server {
					listen 127.0.0.1:%d ssl;
					ssl_certificate certificate.pem;
					ssl_certificate_key key.pem;
					location / {
						proxy_pass http://127.0.0.1:$http_x_upstream;
						proxy_http_version 1.1;
						proxy_set_header Connection close;
						%s
					}
				}
				""".formatted(port, this.directives);
	}

}
