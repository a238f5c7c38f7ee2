package io.github.corsstarter.http;

/**
 * The {@code token} grammar that methods and header names follow.
 *
 * @since 0.1.0
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.2">RFC 9110, section
 * 5.6.2</a>
 */
public final class Tokens {

	private static final boolean[] TOKEN_CHARACTERS = new boolean[128];

	static {
		String characters = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
		for (char character : characters.toCharArray()) {
			TOKEN_CHARACTERS[character] = true;
		}
	}

	private Tokens() {
	}

	/**
	 * Whether a text is a token.
	 * @param text any text
	 * @return {@code true} if it has at least one character and only token characters
	 */
	public static boolean isToken(String text) {
		return isToken(text, 0, text.length());
	}

	static boolean isToken(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (!isTokenCharacter(text.charAt(i))) {
				return false;
			}
		}
		return start < end;
	}

	private static boolean isTokenCharacter(char character) {
		return character < TOKEN_CHARACTERS.length && TOKEN_CHARACTERS[character];
	}

}
