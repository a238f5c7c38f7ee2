package io.github.corsstarter.fuzz;

import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.PropertyChange;

/**
 * What must hold whatever is sent.
 */
final class Invariant {

	private Invariant() {
	}

	static void hold(boolean condition, String invariant, String text) {
		if (!condition) {
			throw new AssertionError(invariant + ": " + text);
		}
	}

	/** One line of printable ASCII. */
	static void isPrintable(String text) {
		hold(text.chars().allMatch((character) -> character >= 0x20 && character < 0x7f), "must be printable", text);
	}

	static void isPrintable(ExplainedDenial explanation) {
		isPrintable(explanation.explanation());
		isPrintable(explanation.advice());
		for (PropertyChange change : explanation.changes()) {
			change.yaml().lines().forEach(Invariant::isPrintable);
		}
	}

	/** The same number of quotes whatever stands between them. */
	static void isShorterThan(String text, int limit) {
		hold(text.length() <= limit, "must not be longer than " + limit, text);
	}

}
