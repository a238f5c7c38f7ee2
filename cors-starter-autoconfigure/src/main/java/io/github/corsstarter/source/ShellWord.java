package io.github.corsstarter.source;

import java.nio.charset.StandardCharsets;

/**
 * A text as one word of a POSIX shell, whatever the text holds: pasted into a shell it is
 * that text again, and nothing runs. The word itself is printable ASCII.
 *
 * @since 0.1.0
 * @see <a href=
 * "https://pubs.opengroup.org/onlinepubs/9699919799/utilities/V3_chap02.html#tag_18_02">POSIX,
 * 2.2 Quoting</a>
 */
public final class ShellWord {

	/** What no shell gives a meaning to, besides letters and digits. */
	private static final String PLAIN = "_@%+=:,./-";

	private ShellWord() {
	}

	/**
	 * Quotes a text where it needs quotes.
	 * @param text any text without a NUL and without a line break at its end
	 * @return the word; bytes that are no printable ASCII are made by {@code printf}
	 */
	public static String of(String text) {
		if (!text.isEmpty() && text.chars().allMatch(ShellWord::isPlain)) {
			return text;
		}
		return isPrintable(text) ? "'" + text.replace("'", "'\\''") + "'" : "\"$(printf '" + format(text) + "')\"";
	}

	/**
	 * Whether a text is printable ASCII.
	 * @param text any text
	 * @return {@code true} if it is shown as it is
	 */
	public static boolean isPrintable(String text) {
		return text.chars().allMatch((character) -> character >= 0x20 && character < 0x7f);
	}

	/** Characters up to U+00FF stand for bytes, as in the value of a header. */
	private static String format(String text) {
		StringBuilder format = new StringBuilder();
		text.codePoints().forEach((codePoint) -> {
			if (isPlain(codePoint) && codePoint != '%') {
				format.append((char) codePoint);
			}
			else if (codePoint <= 0xff) {
				format.append(octal(codePoint));
			}
			else {
				for (byte part : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
					format.append(octal(part & 0xff));
				}
			}
		});
		return format.toString();
	}

	private static String octal(int value) {
		return String.format("\\%03o", value);
	}

	private static boolean isPlain(int character) {
		return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
				|| (character >= '0' && character <= '9') || PLAIN.indexOf(character) != -1;
	}

}
