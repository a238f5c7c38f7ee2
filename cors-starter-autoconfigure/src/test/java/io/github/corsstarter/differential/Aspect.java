package io.github.corsstarter.differential;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import io.github.corsstarter.http.CorsHeaders;

/**
 * A part of an outcome that can differ.
 */
enum Aspect {

	VERDICT(Outcome::verdict),

	STATUS(Outcome::status),

	BODY(Outcome::body),

	ALLOW_ORIGIN((outcome) -> outcome.header(CorsHeaders.ALLOW_ORIGIN)),

	ALLOW_CREDENTIALS((outcome) -> outcome.header(CorsHeaders.ALLOW_CREDENTIALS)),

	ALLOW_METHODS((outcome) -> outcome.header(CorsHeaders.ALLOW_METHODS)),

	ALLOW_HEADERS((outcome) -> outcome.header(CorsHeaders.ALLOW_HEADERS)),

	EXPOSE_HEADERS((outcome) -> outcome.header(CorsHeaders.EXPOSE_HEADERS)),

	MAX_AGE((outcome) -> outcome.header(CorsHeaders.MAX_AGE)),

	VARY((outcome) -> outcome.header(CorsHeaders.VARY));

	private final Function<Outcome, Object> part;

	Aspect(Function<Outcome, Object> part) {
		this.part = part;
	}

	/** What differs; of answers that say opposite things only that. */
	static Set<Aspect> differences(ComparedRequest situation) {
		if (VERDICT.differs(situation)) {
			return EnumSet.of(VERDICT);
		}
		Set<Aspect> differences = EnumSet.allOf(Aspect.class);
		differences.removeIf((aspect) -> !aspect.differs(situation));
		return differences;
	}

	private boolean differs(ComparedRequest situation) {
		return !this.part.apply(situation.ours()).equals(this.part.apply(situation.springs()));
	}

}
