package io.github.corsstarter.actuate;

import org.springframework.core.env.Environment;

/**
 * Where the application listens, seen from its own machine.
 */
final class ServerUrl {

	private final Environment environment;

	ServerUrl(Environment environment) {
		this.environment = environment;
	}

	/** A path as a page asks for it, without the context path at its start. */
	String withinContext(String path) {
		String contextPath = contextPath();
		return (!contextPath.isEmpty() && path.startsWith(contextPath + "/")) ? path.substring(contextPath.length())
				: path;
	}

	private String contextPath() {
		return this.environment.getProperty("server.servlet.context-path", "").replaceFirst("/$", "");
	}

	/** The URL of a path within the context path. */
	String of(String path) {
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		boolean tls = this.environment.containsProperty("server.ssl.bundle")
				|| this.environment.containsProperty("server.ssl.key-store")
				|| this.environment.containsProperty("server.ssl.certificate");
		String scheme = tls ? "https" : "http";
		return scheme + "://localhost:" + port + contextPath() + path;
	}

}
