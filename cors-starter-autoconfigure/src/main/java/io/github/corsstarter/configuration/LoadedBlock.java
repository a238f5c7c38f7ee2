package io.github.corsstarter.configuration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.configuration.key.PrivateEnvironment;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.rule.layer.BlockCheck;

/**
 * Loads the configuration of the application with more keys, as its next start would.
 */
public final class LoadedBlock implements BlockCheck {

	private final Environment environment;

	private @Nullable List<CorsPolicyProblem> without;

	public LoadedBlock(Environment environment) {
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
		ConfigurableEnvironment changed = PrivateEnvironment.asItIs(this.environment);
		changed.getPropertySources().addFirst(new MapPropertySource("suggested", properties));
		return changed;
	}

}
