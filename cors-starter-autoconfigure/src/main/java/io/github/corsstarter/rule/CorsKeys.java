package io.github.corsstarter.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Keys of other libraries that make a {@link CorsConfiguration}.
 */
final class CorsKeys {

	private CorsKeys() {
	}

	/** The paths that have keys. */
	static Set<String> paths(Environment environment, String prefix) {
		return Binder.get(environment)
			.bind(prefix, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of())
			.keySet();
	}

	static CorsConfiguration of(Environment environment, String prefix) {
		Binder binder = Binder.get(environment);
		CorsConfiguration configuration = new CorsConfiguration();
		list(binder, prefix + ".allowed-origins", configuration::setAllowedOrigins);
		list(binder, prefix + ".allowed-origin-patterns", configuration::setAllowedOriginPatterns);
		list(binder, prefix + ".allowed-methods", configuration::setAllowedMethods);
		list(binder, prefix + ".allowed-headers", configuration::setAllowedHeaders);
		list(binder, prefix + ".exposed-headers", configuration::setExposedHeaders);
		binder.bind(prefix + ".allow-credentials", Boolean.class).ifBound(configuration::setAllowCredentials);
		return configuration;
	}

	private static void list(Binder binder, String property, Consumer<List<String>> target) {
		binder.bind(property, Bindable.listOf(String.class)).ifBound((values) -> {
			if (!values.isEmpty()) {
				target.accept(values);
			}
		});
	}

}
