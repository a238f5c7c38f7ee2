package io.github.corsstarter.configuration;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * What a value has to be beside its type.
 *
 * @param allowed whether a value is allowed
 * @param rule what is wrong with one that is not, after the value
 * @param fix a value that is allowed
 */
record ValueRange(Predicate<Object> allowed, String rule, String fix) {

	private static final int MAX_RECENT_FAILURES = 10_000;

	private static final Map<String, ValueRange> BY_PROPERTY = Map.of("cors.preflight-status",
			new ValueRange((value) -> value.equals(204) || value.equals(200),
					"is not 204 or 200. Browsers need an ok status for a preflight (Fetch, ok status), and some old "
							+ "clients need 200.",
					"204"),
			"cors.diagnostics.recent-failures",
			new ValueRange((value) -> value instanceof Integer number && number >= 0 && number <= MAX_RECENT_FAILURES,
					"is not from 0 to " + MAX_RECENT_FAILURES + ".", "50"),
			"cors.reload.interval",
			new ValueRange((value) -> value instanceof Duration time && time.compareTo(Duration.ofSeconds(1)) >= 0,
					"is shorter than a second.", "10s"),
			"cors.reload.guard",
			new ValueRange((value) -> value instanceof Duration time && !time.isNegative(),
					"is negative. Write 0 for no guard.", "10m"),
			"cors.reload.rollback-after", new ValueRange((value) -> value instanceof Integer number && number >= 0,
					"is negative. Write 0 for never.", "0"));

	/** The range of a property, or {@code null} if any value of its type is allowed. */
	static @Nullable ValueRange of(String property) {
		return BY_PROPERTY.get(property);
	}

}
