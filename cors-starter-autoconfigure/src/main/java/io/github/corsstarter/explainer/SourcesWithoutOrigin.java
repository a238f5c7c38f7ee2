package io.github.corsstarter.explainer;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.SourcedOrigins;

/**
 * What is said of the sources of a policy that do not have an origin.
 */
final class SourcesWithoutOrigin {

	private static final int MINUTE = 60;

	private static final int HOUR = 60 * MINUTE;

	private SourcesWithoutOrigin() {
	}

	/** A sentence for each source, after a blank. */
	static String of(CorsPolicy policy, Instant now) {
		return policy.sources().stream().map((source) -> of(source, now)).collect(Collectors.joining());
	}

	/** What to do first, before a blank. */
	static String whatToDo(CorsPolicy policy) {
		return policy.sources().isEmpty() ? ""
				: "If it belongs to the registry of " + policy.sources()
					.stream()
					.map((source) -> "'" + source.source() + "'")
					.collect(Collectors.joining(" or ")) + ", add it there. ";
	}

	private static String of(SourcedOrigins source, Instant now) {
		Instant loadedAt = source.loadedAt();
		return (loadedAt != null) ? " The source '" + source.source() + "', loaded "
				+ ago(Duration.between(loadedAt, now).toSeconds()) + " ago, does not have it."
				: " The source '" + source.source() + "' could not be read yet.";
	}

	private static String ago(long seconds) {
		if (seconds < 2 * MINUTE) {
			return Math.max(0, seconds) + " s";
		}
		return (seconds < 2 * HOUR) ? seconds / MINUTE + " min" : seconds / HOUR + " h";
	}

}
