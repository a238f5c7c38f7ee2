package io.github.corsstarter.explain;

import java.util.Set;

import io.github.corsstarter.http.HeaderNames;

/**
 * A text as YAML writes it, in a list in brackets as well: plain if it cannot be taken
 * for anything else, and otherwise in double quotes.
 *
 * @since 0.1.0
 * @see <a href="https://yaml.org/spec/1.1/#id904245">YAML 1.1, double-quoted style</a>
 */
public final class YamlScalar {

	/** What YAML reads as something other than this text. */
	private static final Set<String> TYPED = Set.of("null", "yes", "no", "on", "off");

	private static final Set<String> BOOLEANS = Set.of("true", "false");

	/**
	 * Behind digits; most other letters there would make a number of another notation.
	 */
	private static final Set<String> UNITS = Set.of("", "ms", "s", "m", "h", "d");

	/** More digits do not fit into a number that is written back as it was. */
	private static final int MAX_DIGITS = 9;

	private static final String PLAIN = ":/._*~+-";

	private YamlScalar() {
	}

	/**
	 * Writes a text.
	 * @param text the text
	 * @return the scalar
	 */
	public static String of(String text) {
		return isPlain(text, PLAIN) ? text : quoted(text);
	}

	/**
	 * Writes a text that stands behind its key on a line of its own, where a comma
	 * separates nothing.
	 * @param text the text
	 * @return the scalar
	 */
	public static String ofLine(String text) {
		return isPlain(text, PLAIN + ",") ? text : quoted(text);
	}

	private static boolean isPlain(String text, String marks) {
		String folded = HeaderNames.fold(text);
		if (text.isEmpty() || text.endsWith(":") || TYPED.contains(folded) || BOOLEANS.contains(folded)) {
			return BOOLEANS.contains(text);
		}
		char first = text.charAt(0);
		return isDigit(first) ? isNumber(text) : (isLetter(first) || first == '/') && text.chars()
			.allMatch((character) -> isLetter(character) || isDigit(character) || marks.indexOf(character) != -1);
	}

	/** A number that is read as it is written, perhaps with a unit of time. */
	private static boolean isNumber(String text) {
		int end = 0;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return end <= MAX_DIGITS && (end == 1 || text.charAt(0) != '0') && UNITS.contains(text.substring(end));
	}

	/** JSON's notation, which is YAML's, too. */
	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((character) -> {
			if (character == '"' || character == '\\') {
				quoted.append('\\').append((char) character);
			}
			else if (character < 0x20 || character > 0x7e) {
				quoted.append(String.format("\\u%04x", character));
			}
			else {
				quoted.append((char) character);
			}
		});
		return quoted.append('"').toString();
	}

	private static boolean isLetter(int character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
	}

	private static boolean isDigit(int character) {
		return character >= '0' && character <= '9';
	}

}
