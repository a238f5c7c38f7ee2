package io.github.corsstarter.origin;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Words that other systems, or people, write in place of origins.
 */
enum OriginKeyword {

	/** Any origin. */
	ANY("is not an origin. Write '*' for any origin (only without credentials), or name the origins.", null, "all",
			"any", "anyone", "anybody", "anything", "anywhere", "everyone", "everybody", "everything", "public", "open",
			"wildcard", "alldomains", "allorigins", "anydomain", "anyhost", "anyorigin", "**", "***", "*.*", "*/*",
			"*:*", ".*", "/**", "/*", "%"),

	/** The origin of the server. */
	SELF("is not an origin. Pages of the server's own origin need no entry: remove it.", "", "self", "same",
			"sameorigin", "samesite", "ownorigin", "this"),

	/** No origin. */
	NONE("is not an origin. What is not listed is not allowed: remove it, or write an empty list ('[]') to clear an "
			+ "inherited one.", null, "none", "nobody", "noone", "nothing", "noorigin", "deny", "denyall", "empty",
			"undefined", "nil", "-"),

	/** A switch. */
	SWITCH("is a switch, not an origin. Name the origins, or write '*' for any origin (only without credentials).",
			null, "true", "false", "yes", "no", "on", "off", "enabled", "disabled", "enable", "disable", "allow",
			"allowed", "default");

	private static final List<OriginKeyword> ALL = List.of(values());

	private final String rule;

	private final @Nullable String fix;

	private final Set<String> words;

	OriginKeyword(String rule, @Nullable String fix, String... words) {
		this.rule = rule;
		this.fix = fix;
		this.words = Set.of(words);
	}

	/** What is wrong with a text that is such a word, or {@code null}. */
	static @Nullable UnacceptableOriginException find(String written) {
		// whoever writes origins has a colon in each
		if (written.isEmpty() || written.contains("://")) {
			return null;
		}
		String text = written.toLowerCase(Locale.ROOT);
		for (String word : List.of(bare(text, "\"'`[]()<>"), bare(text, "\"'`[]()<> _-"))) {
			for (OriginKeyword keyword : ALL) {
				if (keyword.words.contains(word)) {
					return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN,
							"'" + written + "' " + keyword.rule, keyword.fix);
				}
			}
		}
		return isNumber(bare(written, "\"'`[](){} ")) ? numberAlone(written) : null;
	}

	private static UnacceptableOriginException numberAlone(String written) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN,
				"'" + written
						+ "' is a number, not an origin. If it is another port of the previous entry, write the whole "
						+ "origin, such as 'http://localhost:3001'.",
				null);
	}

	private static boolean isNumber(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!SerializedOrigin.isDigit(text.charAt(i))) {
				return false;
			}
		}
		return !text.isEmpty();
	}

	private static String bare(String text, String marks) {
		StringBuilder bare = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			if (marks.indexOf(text.charAt(i)) == -1) {
				bare.append(text.charAt(i));
			}
		}
		return bare.toString();
	}

}
