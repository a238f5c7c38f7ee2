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

	/** What YAML reads as something other than a text. */
	private static final Set<String> TYPED = Set.of("null", "true", "false", "yes", "no", "on", "off");

	private static final String PLAIN = ":/._*~-";

	private YamlScalar() {
	}

	/**
	 * Writes a text.
	 * @param text the text
	 * @return the scalar
	 */
	public static String of(String text) {
		return isPlain(text) ? text : quoted(text);
	}

	private static boolean isPlain(String text) {
		if (text.isEmpty() || text.endsWith(":") || TYPED.contains(HeaderNames.fold(text))) {
			return text.equals(Boolean.TRUE.toString());
		}
		char first = text.charAt(0);
		return (isLetter(first) || first == '/')
				&& text.chars().allMatch((character) -> isLetter(character) || isDigit(character) || isMark(character));
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

	private static boolean isMark(int character) {
		return PLAIN.indexOf(character) != -1;
	}

}
