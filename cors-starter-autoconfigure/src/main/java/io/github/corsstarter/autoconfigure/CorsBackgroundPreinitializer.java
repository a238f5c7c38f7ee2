package io.github.corsstarter.autoconfigure;

import java.util.Map;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.configuration.CorsConfigurationLoader;

/**
 * Compiles a policy that is not used while Spring Boot prepares the application on
 * another thread, so that the classes are there when it is the application's turn. Spring
 * Boot 3 has no such hook, and starts a little later.
 */
final class CorsBackgroundPreinitializer implements BackgroundPreinitializer {

	private static final Map<String, Object> PROPERTIES = Map.of("cors.allowed-origins", "https://app.example.com");

	@Override
	public void preinitialize() {
		PrivateEnvironment environment = new PrivateEnvironment();
		ConfigurationPropertySources.attach(environment);
		new CorsConfigurationLoader(environment).load();
	}

	/**
	 * Without the variables and system properties of the application.
	 */
	private static final class PrivateEnvironment extends StandardEnvironment {

		@Override
		protected void customizePropertySources(MutablePropertySources sources) {
			sources.addLast(new MapPropertySource("cors", PROPERTIES));
		}

	}

}
