package io.github.corsstarter.configuration;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * Values that no message shows.
 */
final class Secrets {

	private static final String MASK = "***";

	private Secrets() {
	}

	/** A value of a property, or a mask if it may be a password or the like. */
	static String masked(ConfigurationPropertyName name, String value) {
		boolean ofSource = false;
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			String element = name.getElement(i, Form.UNIFORM);
			if (ofSource && (element.startsWith("header") || element.equals("http"))) {
				return MASK;
			}
			ofSource |= element.equals("originsources");
		}
		return value;
	}

}
