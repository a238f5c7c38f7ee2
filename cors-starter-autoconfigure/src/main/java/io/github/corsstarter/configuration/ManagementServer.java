package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import io.github.corsstarter.web.ManagementPaths;

/**
 * Where the actuator is, if there is one.
 */
public final class ManagementServer {

	private static final String ENDPOINT = "org.springframework.boot.actuate.endpoint.annotation.Endpoint";

	/** Where the actuator is for Cloud Foundry, on the application's server. */
	private static final String CLOUD_FOUNDRY = "/cloudfoundryapplication";

	private static final int DEFAULT_SERVER_PORT = 8080;

	private final Environment environment;

	private final @Nullable BeanFactory beanFactory;

	private ManagementServer(Environment environment, @Nullable BeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = beanFactory;
	}

	/**
	 * The paths of the actuator.
	 * @param environment has the properties of the actuator
	 * @param beanFactory has the endpoints, which tell their paths where the base path
	 * does not; {@code null} if there are none yet
	 */
	public static ManagementPaths paths(Environment environment, @Nullable BeanFactory beanFactory) {
		return new ManagementServer(environment, beanFactory).paths();
	}

	private ManagementPaths paths() {
		if (!ClassUtils.isPresent(ENDPOINT, ManagementServer.class.getClassLoader())) {
			return ManagementPaths.NONE;
		}
		Integer port = this.environment.getProperty("management.server.port", Integer.class);
		boolean off = port != null && port < 0;
		int serverPort = this.environment.getProperty("server.port", Integer.class, DEFAULT_SERVER_PORT);
		boolean ownPort = port != null && (port == 0 || port != serverPort);
		// what stands on the application's server whatever the base path is
		List<String> besides = isOnCloudFoundry() ? List.of(CLOUD_FOUNDRY) : List.of();
		String basePath = basePath();
		List<String> all = new ArrayList<>(besides);
		if (!off && !basePath.isEmpty()) {
			all.add(basePath);
		}
		List<String> onServer = ownPort ? besides : all;
		boolean endpoints = !off && basePath.isEmpty();
		boolean additional = hasAdditionalPaths();
		if (endpoints || additional) {
			return ManagementPaths.of(() -> withEndpoints(onServer, endpoints && !ownPort, additional),
					() -> withEndpoints(all, endpoints, additional));
		}
		return ManagementPaths.of(onServer, all);
	}

	private String basePath() {
		// as Boot cleans it
		return this.environment.getProperty("management.endpoints.web.base-path", "/actuator").replaceFirst("/+$", "");
	}

	/** The endpoints tell their paths only when there are beans. */
	private List<String> withEndpoints(List<String> paths, boolean endpoints, boolean additional) {
		List<String> all = new ArrayList<>(paths);
		if (endpoints) {
			all.addAll(EndpointPaths.of(this.beanFactory));
		}
		if (additional) {
			all.addAll(EndpointPaths.additionalOf(this.beanFactory));
		}
		return all;
	}

	private boolean isOnCloudFoundry() {
		return CloudPlatform.CLOUD_FOUNDRY.isActive(this.environment)
				&& this.environment.getProperty("management.cloudfoundry.enabled", Boolean.class, true);
	}

	private boolean hasAdditionalPaths() {
		boolean additional = this.environment.getProperty("management.endpoint.health.probes.add-additional-paths",
				Boolean.class, false);
		for (String key : groups().keySet()) {
			additional |= key.endsWith("additional-path");
		}
		return additional;
	}

	private Map<String, String> groups() {
		return Binder.get(this.environment)
			.bind("management.endpoint.health.group", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
	}

}
