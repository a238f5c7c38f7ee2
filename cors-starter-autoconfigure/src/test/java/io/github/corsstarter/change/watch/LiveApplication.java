package io.github.corsstarter.change.watch;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * An application that has nothing but an environment.
 */
record LiveApplication(ConfigurableApplicationContext context) implements AutoCloseable {

	static LiveApplication start(String... arguments) {
		return start(new Class<?>[] { Nothing.class }, Map.of(), arguments);
	}

	static LiveApplication start(Class<?>[] sources, Map<String, Object> defaults, String... arguments) {
		return new LiveApplication(new SpringApplicationBuilder(sources).web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.properties(defaults)
			.run(Stream.concat(Stream.of("--spring.main.banner-mode=off"), Stream.of(arguments))
				.toArray(String[]::new)));
	}

	ConfigurableEnvironment environment() {
		return this.context.getEnvironment();
	}

	ConfigurationFiles files() {
		return new ConfigurationFiles(environment(), getClass().getClassLoader());
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** Has no bean. */
	static final class Nothing {

	}

}
