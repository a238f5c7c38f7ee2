package io.github.corsstarter.rule;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * The keys below a prefix that are set.
 */
final class KeysBelow {

	private KeysBelow() {
	}

	/** The names of the keys, those of the highest precedence first. */
	static Set<String> of(Environment environment, String prefix) {
		ConfigurationPropertyName parent = ConfigurationPropertyName.of(prefix);
		Set<String> keys = new LinkedHashSet<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(parent) == ConfigurationPropertyState.PRESENT
					&& source instanceof IterableConfigurationPropertySource iterable) {
				iterable.stream()
					.filter(parent::isAncestorOf)
					.map(ConfigurationPropertyName::toString)
					.forEach(keys::add);
			}
		}
		return keys;
	}

	/** Whether there is any. */
	static boolean exist(Environment environment, String prefix) {
		ConfigurationPropertyName parent = ConfigurationPropertyName.of(prefix);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.containsDescendantOf(parent) == ConfigurationPropertyState.PRESENT) {
				return true;
			}
		}
		return false;
	}

}
