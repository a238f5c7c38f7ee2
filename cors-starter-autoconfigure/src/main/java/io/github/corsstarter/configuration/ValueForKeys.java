package io.github.corsstarter.configuration;

import java.util.List;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * A value where the keys should be: {@code cors: "*"}. The variable {@code CORS} is
 * somebody else's.
 */
public final class ValueForKeys {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(CorsPropertiesBinder.PREFIX);

	private ValueForKeys() {
	}

	public static boolean isThere(Environment environment) {
		return !problems(environment).isEmpty();
	}

	static List<CorsPolicyProblem> problems(Environment environment) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			ConfigurationProperty property = (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)
					? null : source.getConfigurationProperty(PREFIX);
			String value = (property != null) ? String.valueOf(property.getValue()) : "";
			if (!value.isBlank()) {
				return List.of(problem(value));
			}
		}
		return List.of();
	}

	private static CorsPolicyProblem problem(String value) {
		String off = value.strip().equalsIgnoreCase("false") ? " 'cors.enabled: false' switches the starter off." : "";
		return new CorsPolicyProblem(ProblemCode.INVALID_VALUE, CorsPropertiesBinder.PREFIX, value,
				"'" + value + "' is not a group of keys, each on a line of its own below 'cors'."
						+ " The origins of pages that may call go into 'cors.allowed-origins'." + off,
				null);
	}

}
