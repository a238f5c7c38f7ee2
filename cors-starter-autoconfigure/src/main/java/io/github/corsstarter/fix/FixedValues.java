package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import io.github.corsstarter.configuration.Diagnosis.Mistake;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * Values with the fixes of their problems.
 */
final class FixedValues {

	/** What stands between values where a fix has several. */
	private static final String SEPARATOR = ", ";

	private final Map<ConfigurationPropertyName, String> fixes = new HashMap<>();

	FixedValues(List<Mistake> mistakes) {
		for (Mistake mistake : mistakes) {
			CorsPolicyProblem problem = mistake.problem();
			if (problem.code() != ProblemCode.UNKNOWN_PROPERTY && problem.fix() != null) {
				this.fixes.putIfAbsent(name(mistake.meant()), problem.fix());
			}
		}
	}

	private static ConfigurationPropertyName name(String key) {
		return ConfigurationPropertyName.adapt(key, '.');
	}

	/** The values that an element of a list becomes; none if it is to go. */
	List<String> element(String key, String value) {
		String fix = this.fixes.get(name(key));
		if (fix == null) {
			return List.of(value);
		}
		return fix.isEmpty() ? List.of() : List.of(fix.split(SEPARATOR));
	}

	/** A value, which may be a list that is written as one text. */
	String text(String key, String value) {
		String fix = this.fixes.get(name(key));
		if (fix != null) {
			return fix;
		}
		if (this.fixes.isEmpty() || value.contains("${")) {
			return value;
		}
		List<String> elements = new ArrayList<>();
		int number = 0;
		boolean changed = false;
		for (String element : value.split(",")) {
			@Nullable String fixed = this.fixes.get(name(key).append("[" + number++ + "]"));
			changed |= fixed != null;
			if (fixed == null) {
				elements.add(element);
			}
			else if (!fixed.isEmpty()) {
				elements.add(fixed);
			}
		}
		return changed ? String.join(",", elements) : value;
	}

}
