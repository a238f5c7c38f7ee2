package io.github.corsstarter.actuate.page;

import java.util.Locale;

/**
 * What a chip says besides its words, which always say it, too.
 */
enum Tone {

	/** As it should be. */
	GOOD,

	/** Denied, refused, wrong. */
	BAD,

	/** To be looked at. */
	WARN,

	/** Nothing. */
	PLAIN;

	String style() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The words of endpoints that have one. */
	static Tone of(String word) {
		return switch (word) {
			case "allowed", "activated" -> GOOD;
			case "denied", "error", "refused" -> BAD;
			case "warning", "pinned", "rolled-back", "both", "widened" -> WARN;
			default -> PLAIN;
		};
	}

}
