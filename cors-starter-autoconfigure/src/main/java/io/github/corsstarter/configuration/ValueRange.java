package io.github.corsstarter.configuration;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.web.ServerPath;

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
			"cors.reload.interval", atLeastASecond("10s"), "cors.reload.guard",
			new ValueRange((value) -> value instanceof Duration time && !time.isNegative(),
					"is negative. Write 0 for no guard.", "10m"),
			"cors.reload.rollback-after",
			new ValueRange(
					(value) -> value instanceof Integer number && number >= 0, "is negative. Write 0 for never.", "0"),
			"cors.client-reports.path",
			new ValueRange((value) -> value instanceof String path && isPath(path),
					"is no plain path: it must start with a slash, and be made of letters, digits, '-', '_', '.', '~' "
							+ "and single slashes.",
					"/cors-reports"));

	private static final String SOURCES = "origin-sources.";

	private static final int MAX_ORIGINS = 10_000_000;

	/** The keys of each source of origins. */
	private static final Map<String, ValueRange> OF_SOURCE = Map.of("refresh-interval", atLeastASecond("30s"),
			"max-staleness", atLeastASecond("24h"), "http.connect-timeout", atLeastASecond("2s"), "http.timeout",
			atLeastASecond("10s"), "max-origins",
			new ValueRange((value) -> value instanceof Integer number && number >= 1 && number <= MAX_ORIGINS,
					"is not from 1 to " + MAX_ORIGINS + ".", "1000000"));

	private static ValueRange atLeastASecond(String fix) {
		return new ValueRange((value) -> value instanceof Duration time && time.compareTo(Duration.ofSeconds(1)) >= 0,
				"is shorter than a second.", fix);
	}

	/** A path that there is only one way to write. */
	private static boolean isPath(String path) {
		return Placeholders.isUnresolved(path) || (path.length() > 1 && ServerPath.isPlain(path) && !path.endsWith("/")
				&& path.chars()
					.allMatch((character) -> (character < 0x80 && Character.isLetterOrDigit(character))
							|| "-_.~/".indexOf(character) != -1));
	}

	/** The range of a property, or {@code null} if any value of its type is allowed. */
	static @Nullable ValueRange of(String property) {
		int sources = property.indexOf(SOURCES);
		int key = (sources != -1) ? property.indexOf('.', sources + SOURCES.length()) : -1;
		return (key != -1) ? OF_SOURCE.get(property.substring(key + 1)) : BY_PROPERTY.get(property);
	}

}
