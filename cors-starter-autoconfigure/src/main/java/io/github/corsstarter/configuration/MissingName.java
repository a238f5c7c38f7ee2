package io.github.corsstarter.configuration;

import java.util.Arrays;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

import io.github.corsstarter.configuration.CorsProperties.EnvironmentProperties;
import io.github.corsstarter.configuration.CorsProperties.PolicyProperties;

/**
 * Finds keys that stand where the name of a policy or of an environment should be.
 */
final class MissingName {

	private static final ConfigurationPropertyName POLICIES = ConfigurationPropertyName.of("cors.policies");

	private static final ConfigurationPropertyName ENVIRONMENTS = ConfigurationPropertyName.of("cors.environments");

	private MissingName() {
	}

	/** A sentence about the name that is missing; empty if none is. */
	static String hint(ConfigurationPropertyName name) {
		return hint(name, POLICIES, PolicyProperties.class, "policy")
				+ hint(name, ENVIRONMENTS, EnvironmentProperties.class, "environment");
	}

	private static String hint(ConfigurationPropertyName name, ConfigurationPropertyName parent,
			Class<? extends Record> type, String what) {
		if (!parent.isParentOf(name)) {
			return "";
		}
		String key = name.getLastElement(Form.UNIFORM);
		boolean isKey = Arrays.stream(type.getRecordComponents())
			.anyMatch((component) -> component.getName().equalsIgnoreCase(key));
		return !isKey ? "" : " The name of the " + what + " is missing: '" + parent + ".<name>."
				+ name.getLastElement(Form.ORIGINAL) + "'.";
	}

}
