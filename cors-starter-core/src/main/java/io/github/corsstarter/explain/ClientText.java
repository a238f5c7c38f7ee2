package io.github.corsstarter.explain;

/**
 * Text that a client sent, made fit for sentences, logs and reports: cut, and free of all
 * that could end a line, a quotation or a word of a shell, so that a client cannot forge
 * what stands around it.
 *
 * @since 0.1.0
 */
public final class ClientText {

	/** The longest text that is kept, in characters. */
	public static final int MAX_LENGTH = 256;

	/** What follows a text that was cut. */
	private static final String ELLIPSIS = "...";

	/** What quotes or expands: in sentences, JSON, YAML and shells. */
	private static final String SPECIAL = "'\"`$\\";

	private static final String HEXADECIMAL = "0123456789abcdef";

	private static final int ESCAPE_LENGTH = 6;

	private ClientText() {
	}

	/**
	 * A text that is safe to show between single quotes.
	 * @param text what a client sent, or what this method made of it
	 * @return the text, cut after {@value #MAX_LENGTH} characters, with quotes,
	 * backticks, dollar signs, backslashes and everything but printable ASCII written as
	 * {@code \}{@code uXXXX}; what was escaped before stays as it is
	 */
	public static String sanitize(String text) {
		// what was cut before is not cut again
		int limit = text.endsWith(ELLIPSIS) ? MAX_LENGTH + ELLIPSIS.length() : MAX_LENGTH;
		StringBuilder shown = new StringBuilder(Math.min(text.length(), limit) + 16);
		int kept = 0;
		for (int i = 0; i < text.length() && shown.length() <= limit;) {
			int length = isEscape(text, i) ? ESCAPE_LENGTH : 1;
			if (length > 1 || isPlain(text.charAt(i))) {
				shown.append(text, i, i + length);
			}
			else {
				appendEscape(shown, text.charAt(i));
			}
			i += length;
			kept = (shown.length() <= MAX_LENGTH) ? shown.length() : kept;
		}
		return (shown.length() > limit) ? shown.substring(0, kept) + ELLIPSIS : shown.toString();
	}

	/**
	 * So much of a text as {@link #sanitize(String)} reads, which makes the same of it.
	 * @param text what a client sent
	 * @return the text, or its beginning
	 */
	static String cut(String text) {
		int limit = MAX_LENGTH + ELLIPSIS.length();
		return (text.length() > limit) ? text.substring(0, limit + 1) : text;
	}

	/**
	 * A text for a terminal: nothing in it moves the cursor, changes the direction of
	 * writing or begins a line.
	 * @param text a text of any length, in any alphabet
	 * @return the text, with what has no shape of its own written as
	 * {@code \}{@code uXXXX}
	 */
	public static String visible(String text) {
		StringBuilder shown = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length();) {
			int codePoint = text.codePointAt(i);
			int end = i + Character.charCount(codePoint);
			if (isVisible(codePoint)) {
				shown.appendCodePoint(codePoint);
			}
			else {
				text.substring(i, end).chars().forEach((character) -> appendEscape(shown, (char) character));
			}
			i = end;
		}
		return shown.toString();
	}

	private static boolean isVisible(int codePoint) {
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

	private static boolean isEscape(String text, int start) {
		if (!text.startsWith("\\u", start) || text.length() < start + ESCAPE_LENGTH) {
			return false;
		}
		for (int i = start + 2; i < start + ESCAPE_LENGTH; i++) {
			if (HEXADECIMAL.indexOf(text.charAt(i)) == -1) {
				return false;
			}
		}
		return true;
	}

	private static void appendEscape(StringBuilder shown, char character) {
		shown.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			shown.append(HEXADECIMAL.charAt((character >> shift) & 0xf));
		}
	}

	private static boolean isPlain(char character) {
		return character >= 0x20 && character < 0x7f && SPECIAL.indexOf(character) == -1;
	}

}
