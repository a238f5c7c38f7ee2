package io.github.corsstarter.explain;

/**
 * Text that a client sent, made fit for logs and reports: cut, and free of control
 * characters, so that nobody can forge a line.
 *
 * @since 0.1.0
 */
public final class ClientText {

	/** The longest text that is kept, in characters. */
	public static final int MAX_LENGTH = 256;

	private ClientText() {
	}

	/**
	 * A text that is safe to show.
	 * @param text what a client sent
	 * @return the text, cut after {@value #MAX_LENGTH} characters, with everything but
	 * printable ASCII written as {@code \}{@code uXXXX}
	 */
	public static String sanitize(String text) {
		boolean cut = text.length() > MAX_LENGTH;
		String kept = cut ? text.substring(0, MAX_LENGTH) : text;
		String printable = isPrintable(kept) ? kept : escape(kept);
		return cut ? printable + "..." : printable;
	}

	private static boolean isPrintable(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isPrintable(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.chars().forEach((character) -> {
			if (isPrintable(character)) {
				escaped.append((char) character);
			}
			else {
				escaped.append(String.format("\\u%04x", character));
			}
		});
		return escaped.toString();
	}

	private static boolean isPrintable(int character) {
		return character >= 0x20 && character < 0x7f;
	}

}
