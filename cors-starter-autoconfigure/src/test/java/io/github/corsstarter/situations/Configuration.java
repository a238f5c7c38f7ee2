package io.github.corsstarter.situations;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator wrote.
 *
 * @param yaml an {@code application.yml}
 * @param properties an {@code application.properties}
 * @param variables environment variables, each as {@code NAME=value}
 * @param arguments command line arguments
 */
record Configuration(@Nullable String yaml, @Nullable String properties, @DefaultValue List<String> variables,
		@DefaultValue List<String> arguments) {

	/** This configuration with parts of another one in place of its own. */
	Configuration with(Configuration other) {
		return new Configuration((other.yaml != null) ? other.yaml : this.yaml,
				(other.properties != null) ? other.properties : this.properties,
				other.variables.isEmpty() ? this.variables : other.variables,
				other.arguments.isEmpty() ? this.arguments : other.arguments);
	}

	/** This configuration after somebody did as told. */
	Configuration with(List<FixedPlace> places) {
		Configuration fixed = this;
		for (FixedPlace place : places) {
			fixed = place.applyTo(fixed);
		}
		return fixed;
	}

}
