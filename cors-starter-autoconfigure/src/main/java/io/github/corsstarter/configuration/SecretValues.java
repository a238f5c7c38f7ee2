package io.github.corsstarter.configuration;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

import io.github.corsstarter.configuration.key.PrivateEnvironment;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.MaskedText;

/**
 * Values below {@code cors} that come from a placeholder with the name of a secret,
 * {@code ${DB_PASSWORD}}. It stands there by mistake, and a report of the mistake must
 * not tell it.
 */
final class SecretValues {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:${}]+)");

	/** A placeholder may be in a circle. */
	private static final int MAX_DEPTH = 5;

	private final Set<String> values = new HashSet<>();

	/** The values of an environment. */
	SecretValues(Environment environment) {
		for (PropertySource<?> source : PrivateEnvironment.sourcesOf(environment)) {
			if (source instanceof EnumerablePropertySource<?> enumerable) {
				for (String name : enumerable.getPropertyNames()) {
					// there may be a hundred thousand of them
					if (name.regionMatches(true, 0, CorsPropertiesBinder.PREFIX, 0,
							CorsPropertiesBinder.PREFIX.length())
							&& enumerable.getProperty(name) instanceof CharSequence value
							&& Placeholders.isUnresolved(value.toString())) {
						add(value.toString(), environment);
					}
				}
			}
		}
	}

	private void add(String written, Environment environment) {
		if (!isOfSecret(written, environment, MAX_DEPTH)) {
			return;
		}
		String value;
		try {
			value = environment.resolvePlaceholders(written);
		}
		catch (IllegalArgumentException ex) {
			// a circle has no value
			return;
		}
		this.values.add(value.strip());
		for (String element : value.split(",")) {
			this.values.add(element.strip());
		}
	}

	/** A placeholder may stand for a property that has another one. */
	private static boolean isOfSecret(String written, Environment environment, int depth) {
		Matcher placeholder = PLACEHOLDER.matcher(written);
		while (depth > 0 && placeholder.find()) {
			String name = placeholder.group(1);
			if (MaskedText.isSecret(name) || PrivateEnvironment.sourcesOf(environment)
				.stream()
				.map((source) -> String.valueOf(source.getProperty(name)))
				.anyMatch((value) -> isOfSecret(value, environment, depth - 1))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A problem without a secret: of its value nothing is told, since a part of it, or
	 * what it may have meant, tells enough.
	 */
	CorsPolicyProblem mask(CorsPolicyProblem problem) {
		if (!this.values.contains(problem.value().strip()) || Placeholders.isUnresolved(problem.value())
				|| problem.value().isBlank()) {
			return problem;
		}
		return new CorsPolicyProblem(problem.code(), problem.property(), MaskedText.MASK,
				"The value comes from a placeholder with the name of a secret, and is not shown. It is not what "
						+ "belongs here.",
				null, problem.related());
	}

}
