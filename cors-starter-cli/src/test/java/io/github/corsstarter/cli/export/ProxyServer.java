package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.corsstarter.cli.proxy.RunningProxy;

/**
 * The real servers, and how each takes a generated file.
 */
enum ProxyServer {

	NGINX(ExportFormat.NGINX, "nginx") {

		@Override
		RunningProxy start(Path folder, String text, int port) throws IOException, InterruptedException {
			Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
					daemon off;
					master_process off;
					pid nginx.pid;
					error_log stderr;
					events {}
					http {
						access_log off;
						client_body_temp_path body;
						proxy_temp_path proxy;
						fastcgi_temp_path fastcgi;
						uwsgi_temp_path uwsgi;
						scgi_temp_path scgi;
						include cors.conf;
					}
					""");
			Files.writeString(folder.resolve("cors.conf"), text);
			return RunningProxy.start(folder, port,
					List.of("nginx", "-p", folder.toString(), "-e", "stderr", "-c", configuration.toString()));
		}

		@Override
		String https(String text, Path certificate, Path key) {
			return text.replaceFirst("(listen [^;]+);",
					"$1 ssl; ssl_certificate " + certificate + "; ssl_certificate_key " + key + ";");
		}

	},

	HAPROXY(ExportFormat.HAPROXY, "haproxy") {

		@Override
		RunningProxy start(Path folder, String text, int port) throws IOException, InterruptedException {
			Path main = Files.writeString(folder.resolve("haproxy.cfg"), """
					defaults
					    timeout connect 5s
					    timeout client 30s
					    timeout server 30s
					    retries 0
					""");
			Path generated = Files.writeString(folder.resolve("cors.cfg"), text);
			return RunningProxy.start(folder, port,
					List.of("haproxy", "-db", "-f", main.toString(), "-f", generated.toString()));
		}

		@Override
		String https(String text, Path certificate, Path key) {
			return text.replaceFirst("(bind .+)", "$1 ssl crt " + certificate.resolveSibling("both.pem"));
		}

	},

	APACHE(ExportFormat.APACHE, "apache2") {

		@Override
		RunningProxy start(Path folder, String text, int port) throws IOException, InterruptedException {
			String modules = Stream
				.of("mpm_event", "authz_core", "setenvif", "headers", "rewrite", "proxy", "proxy_http", "ssl")
				.map((name) -> "LoadModule " + name + "_module /usr/lib/apache2/modules/mod_" + name + ".so\n")
				.collect(Collectors.joining());
			Path configuration = Files.writeString(folder.resolve("httpd.conf"), modules + """
					ServerName localhost
					ServerRoot "%1$s"
					PidFile httpd.pid
					DefaultRuntimeDir "%1$s"
					ErrorLog /dev/stderr
					IncludeOptional cors.conf
					""".formatted(folder));
			Files.writeString(folder.resolve("cors.conf"), text);
			return RunningProxy.start(folder, port,
					List.of("apache2", "-X", "-f", configuration.toString(), "-D", "FOREGROUND"));
		}

		@Override
		String https(String text, Path certificate, Path key) {
			return text.replaceFirst("(<VirtualHost .+>)",
					"$1\nSSLEngine on\nSSLCertificateFile " + certificate + "\nSSLCertificateKeyFile " + key);
		}

	},

	CADDY(ExportFormat.CADDY, "caddy") {

		@Override
		RunningProxy start(Path folder, String text, int port) throws IOException, InterruptedException {
			Path configuration = Files.writeString(folder.resolve("Caddyfile"), """
					{
						admin off
						auto_https off
					}
					""" + text);
			return RunningProxy.start(folder, port,
					List.of("caddy", "run", "--config", configuration.toString(), "--adapter", "caddyfile"));
		}

		@Override
		String https(String text, Path certificate, Path key) {
			return text.replaceFirst("(:[0-9]+) \\{", "https://$1 {\ntls " + certificate + " " + key);
		}

	};

	private final ExportFormat format;

	private final String program;

	ProxyServer(ExportFormat format, String program) {
		this.format = format;
		this.program = program;
	}

	ExportFormat format() {
		return this.format;
	}

	/** Whether tests with it shall run: where it is, or where it has to be. */
	boolean isPresentOrRequired() {
		return RunningProxy.isPresentOrRequired(this.program);
	}

	/** Starts it with a file. */
	abstract RunningProxy start(Path folder, String text, int port) throws IOException, InterruptedException;

	/** The file with what a person would add for TLS. */
	abstract String https(String text, Path certificate, Path key);

}
