package io.github.corsstarter.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.actuate.CorsEndpointAutoConfiguration;
import io.github.corsstarter.autoconfigure.observation.CorsMetricsAutoConfiguration;
import io.github.corsstarter.autoconfigure.observation.CorsTraceAutoConfiguration;
import io.github.corsstarter.autoconfigure.reactive.ReactiveCorsAutoConfiguration;
import io.github.corsstarter.autoconfigure.registry.CorsRegistryAutoConfiguration;
import io.github.corsstarter.autoconfigure.servlet.ServletCorsAutoConfiguration;
import io.github.corsstarter.web.ClientDiagnostics;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Starts the starter as users do, by its configuration keys, only without a server.
 *
 * @since 0.1.0
 */
public final class StarterApplication {

	private StarterApplication() {
	}

	/**
	 * Starts with metrics, ledger, log and trace attributes.
	 * @param environment the environment of the stack
	 * @param origins the allowed origins
	 * @param paths the paths, each of which gets a policy of its own
	 * @return the application
	 */
	public static ApplicationContext observed(ConfigurableEnvironment environment, List<String> origins,
			List<String> paths) {
		return observed(environment, properties(origins, paths), (context) -> {
		});
	}

	/**
	 * Starts with metrics, ledger, log and trace attributes.
	 * @param environment the environment of the stack
	 * @param properties the configuration of the starter
	 * @param beans adds beans of the application
	 * @return the application
	 */
	public static ApplicationContext observed(ConfigurableEnvironment environment, Map<String, Object> properties,
			Consumer<GenericApplicationContext> beans) {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		properties.put("management.endpoints.web.exposure.include", "*");
		environment.getPropertySources().addFirst(new MapPropertySource("cors", properties));
		context.setEnvironment(environment);
		context.registerBean(MeterRegistry.class, (Supplier<MeterRegistry>) SimpleMeterRegistry::new);
		beans.accept(context);
		context.register(Starter.class);
		context.refresh();
		return context;
	}

	/**
	 * The decider of an application, with nobody listening.
	 * @param application the application
	 * @return the decider
	 */
	public static CorsDecider unobservedDecider(ApplicationContext application) {
		return new CorsDecider(application.getBean(CorsPolicies.class), List.of(), ClientDiagnostics.NONE);
	}

	/**
	 * The configuration of the starter.
	 * @param origins the allowed origins
	 * @param paths the paths, each of which gets a policy of its own
	 * @return the properties
	 */
	public static Map<String, Object> properties(List<String> origins, List<String> paths) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("cors.allowed-origins", String.join(",", origins));
		properties.put("cors.allowed-methods", String.join(",", Allowlists.METHODS));
		properties.put("cors.allowed-headers", String.join(",", Allowlists.HEADERS));
		properties.put("cors.exposed-headers", String.join(",", Allowlists.EXPOSED_HEADERS));
		properties.put("cors.allow-credentials", "true");
		properties.put("cors.max-age", Allowlists.MAX_AGE + "s");
		properties.put("cors.paths", paths.get(0));
		for (int i = 1; i < paths.size(); i++) {
			properties.put("cors.policies.policy-" + i + ".paths", paths.get(i));
		}
		return properties;
	}

	/**
	 * What a user's class path brings.
	 */
	@ImportAutoConfiguration({ CorsAutoConfiguration.class, CorsMetricsAutoConfiguration.class,
			CorsTraceAutoConfiguration.class, CorsEndpointAutoConfiguration.class, CorsRegistryAutoConfiguration.class,
			ServletCorsAutoConfiguration.class, ReactiveCorsAutoConfiguration.class })
	private static final class Starter {

	}

}
