package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.corsstarter.configuration.key.KeyReadings;
import io.github.corsstarter.configuration.key.KeyReadings.UnknownKey;
import io.github.corsstarter.configuration.key.SimilarText;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Keys below {@code cors} that are unknown, as problems.
 */
final class UnknownProperties {

	private static final String ORIGINS = "allowed-origins";

	/** How many keys are shown where none is near. */
	private static final int SHOWN = 5;

	private final KeyReadings readings;

	UnknownProperties(KeyReadings readings) {
		this.readings = readings;
	}

	List<CorsPolicyProblem> find() {
		Map<String, CorsPolicyProblem> problems = new LinkedHashMap<>();
		for (UnknownKey key : this.readings.unknown()) {
			CorsPolicyProblem problem = problem(key);
			problems.putIfAbsent(problem.property(), problem);
		}
		List<CorsPolicyProblem> sorted = new ArrayList<>(problems.values());
		sorted.sort(Comparator.comparing(CorsPolicyProblem::property));
		return sorted;
	}

	private static CorsPolicyProblem problem(UnknownKey key) {
		String unknown = "Unknown property '" + key.written() + "'. ";
		if (key.removable()) {
			return problem(key.written(), unknown + "There is no such setting here: remove it.", "");
		}
		if (key.meant().equals(CorsPropertiesBinder.PREFIX)) {
			return problem(key.written(), unknown + "Its keys go directly below '" + key.meant() + "'.", key.meant());
		}
		if (!key.meant().isEmpty()) {
			String value = (key.value() != null) ? ": " + key.value() : "";
			return problem(key.written(), unknown + "Did you mean '" + key.meant() + value + "'?" + patterns(key),
					key.meant());
		}
		if (key.isElement() && key.keys().contains(ORIGINS)) {
			return listOfOrigins(key.parent());
		}
		return problem(key.written(), unknown + keysBelow(key), null);
	}

	private static String patterns(UnknownKey key) {
		boolean isPattern = key.written().toLowerCase(Locale.ROOT).contains("pattern") && key.meant().endsWith(ORIGINS);
		return isPattern ? " Patterns go into 'allowed-origins': 'https://*.example.com'." : "";
	}

	private static CorsPolicyProblem listOfOrigins(String parent) {
		String missing = MissingName.hint(ConfigurationPropertyName.adapt(parent, '.'));
		return problem(parent, "'" + parent + "' is not a list."
				+ (missing.isEmpty() ? " Origins go into '" + parent + "." + ORIGINS + "'." : missing), null);
	}

	private static String keysBelow(UnknownKey key) {
		if (key.keys().isEmpty()) {
			return "'" + key.parent() + "' takes a value, and has no keys below it.";
		}
		String last = key.written().substring(key.parent().length());
		List<String> near = key.keys()
			.stream()
			.sorted(Comparator.<String>comparingInt((candidate) -> SimilarText.distance(last, candidate))
				.thenComparing(Comparator.naturalOrder()))
			.limit(SHOWN)
			.sorted()
			.toList();
		boolean all = near.size() == key.keys().size();
		return "Below '" + key.parent() + ((near.size() > 1) ? "' there are " : "' there is ")
				+ (all ? "only: " : "among others: ") + String.join(", ", near) + ".";
	}

	private static CorsPolicyProblem problem(String property, String message, @Nullable String fix) {
		return new CorsPolicyProblem(ProblemCode.UNKNOWN_PROPERTY, property, "", message, fix);
	}

}
