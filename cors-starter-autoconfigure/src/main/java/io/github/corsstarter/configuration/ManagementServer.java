package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
		Supplier<List<String>> own = off ? List::of : endpoints();
		Supplier<List<String>> besides = besides();
		return ManagementPaths.of(ownPort ? besides : join(own, besides), join(own, besides));
	}

	private Supplier<List<String>> endpoints() {
		// as Boot cleans it
		String basePath = this.environment.getProperty("management.endpoints.web.base-path", "/actuator")
			.replaceFirst("/+$", "");
		return basePath.isEmpty() ? () -> EndpointPaths.of(this.beanFactory) : () -> List.of(basePath);
	}

	/** What stands on the application's server whatever the base path is. */
	private Supplier<List<String>> besides() {
		List<String> fixed = isOnCloudFoundry() ? List.of(CLOUD_FOUNDRY) : List.of();
		return hasAdditionalPaths() ? join(() -> fixed, () -> EndpointPaths.additionalOf(this.beanFactory))
				: () -> fixed;
	}

	private boolean isOnCloudFoundry() {
		return CloudPlatform.CLOUD_FOUNDRY.isActive(this.environment)
				&& this.environment.getProperty("management.cloudfoundry.enabled", Boolean.class, true);
	}

	private boolean hasAdditionalPaths() {
		return this.environment.getProperty("management.endpoint.health.probes.add-additional-paths", Boolean.class,
				false) || groups().keySet().stream().anyMatch((key) -> key.endsWith("additional-path"));
	}

	private Map<String, String> groups() {
		return Binder.get(this.environment)
			.bind("management.endpoint.health.group", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
	}

	private static Supplier<List<String>> join(Supplier<List<String>> some, Supplier<List<String>> others) {
		return () -> {
			List<String> all = new ArrayList<>(some.get());
			all.addAll(others.get());
			return all;
		};
	}

}
