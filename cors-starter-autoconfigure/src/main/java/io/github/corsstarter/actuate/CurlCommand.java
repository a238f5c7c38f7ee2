package io.github.corsstarter.actuate;

import org.springframework.core.env.Environment;

import io.github.corsstarter.explain.PlannedRequest;

/**
 * The command that sends what a browser would send first.
 */
final class CurlCommand {

	private final Environment environment;

	CurlCommand(Environment environment) {
		this.environment = environment;
	}

	String of(PlannedRequest planned) {
		StringBuilder command = new StringBuilder("curl -i");
		if (planned.needsPreflight()) {
			command.append(" -X OPTIONS");
			header(command, "Origin", planned.origin());
			header(command, "Access-Control-Request-Method", planned.method());
			String headers = planned.preflightHeaders();
			if (headers != null) {
				header(command, "Access-Control-Request-Headers", headers);
			}
		}
		else {
			command.append(" -X ").append(quote(planned.method()));
			header(command, "Origin", planned.origin());
		}
		return command.append(' ').append(quote(url(planned.path()))).toString();
	}

	private String url(String path) {
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		boolean tls = this.environment.containsProperty("server.ssl.bundle")
				|| this.environment.containsProperty("server.ssl.key-store");
		String scheme = tls ? "https" : "http";
		return scheme + "://localhost:" + port + this.environment.getProperty("server.servlet.context-path", "") + path;
	}

	private static void header(StringBuilder command, String name, String value) {
		command.append(" -H ").append(quote(name + ": " + value));
	}

	/** Quoted for a shell, whatever the text holds. */
	private static String quote(String text) {
		return "'" + text.replace("'", "'\\''") + "'";
	}

}
