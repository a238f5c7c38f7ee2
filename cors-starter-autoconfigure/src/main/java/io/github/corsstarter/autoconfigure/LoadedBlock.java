package io.github.corsstarter.autoconfigure;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.diagnostics.layer.BlockCheck;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Loads the configuration of the application with more keys, as its next start would.
 */
final class LoadedBlock implements BlockCheck {

	/** What Boot calls its view of all the others. */
	private static final String VIEW = "configurationProperties";

	private final Environment environment;

	private @Nullable List<CorsPolicyProblem> without;

	LoadedBlock(Environment environment) {
		this.environment = environment;
	}

	@Override
	public List<CorsPolicyProblem> problems(Map<String, Object> properties) {
		if (!properties.isEmpty()) {
			return load(properties);
		}
		if (this.without == null) {
			this.without = load(properties);
		}
		return this.without;
	}

	private List<CorsPolicyProblem> load(Map<String, Object> properties) {
		try {
			return new CorsConfigurationLoader(with(properties)).load().problems();
		}
		catch (InvalidCorsPolicyException ex) {
			return ex.problems();
		}
	}

	private Environment with(Map<String, Object> properties) {
		StandardEnvironment next = new StandardEnvironment() {

			@Override
			protected void customizePropertySources(MutablePropertySources propertySources) {
				// those of the application follow
			}

		};
		MutablePropertySources sources = next.getPropertySources();
		sources.addLast(new MapPropertySource("suggested", properties));
		if (this.environment instanceof ConfigurableEnvironment configurable) {
			for (PropertySource<?> source : configurable.getPropertySources()) {
				if (!source.getName().equals(VIEW)) {
					sources.addLast(source);
				}
			}
		}
		next.setActiveProfiles(this.environment.getActiveProfiles());
		ConfigurationPropertySources.attach(next);
		return next;
	}

}
