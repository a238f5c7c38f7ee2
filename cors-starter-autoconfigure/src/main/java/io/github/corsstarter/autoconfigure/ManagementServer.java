package io.github.corsstarter.autoconfigure;

import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.corsstarter.web.ManagementPaths;

/**
 * Where the actuator is, if there is one.
 */
final class ManagementServer {

	private static final String ENDPOINT = "org.springframework.boot.actuate.endpoint.annotation.Endpoint";

	private static final int DEFAULT_SERVER_PORT = 8080;

	private ManagementServer() {
	}

	static ManagementPaths paths(Environment environment) {
		Integer port = environment.getProperty("management.server.port", Integer.class);
		if (!ClassUtils.isPresent(ENDPOINT, ManagementServer.class.getClassLoader()) || (port != null && port < 0)) {
			return ManagementPaths.NONE;
		}
		int serverPort = environment.getProperty("server.port", Integer.class, DEFAULT_SERVER_PORT);
		boolean ownPort = port != null && (port == 0 || port != serverPort);
		return ManagementPaths.below(environment.getProperty("management.endpoints.web.base-path", "/actuator"),
				ownPort);
	}

}
