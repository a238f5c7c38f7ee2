package io.github.corsstarter.json;

import java.io.IOException;
import java.io.Reader;

import io.github.corsstarter.explain.ClientText;

/**
 * Reads strings of JSON, one after the other.
 *
 * @since 0.1.0
 */
public final class JsonString {

	private static final int END = -1;

	private static final String ESCAPES = "\"\\/bfnrt";

	private static final String ESCAPED = "\"\\/\b\f\n\r\t";

	private static final int HEXADECIMAL = 16;

	private final Reader reader;

	private final StringBuilder text = new StringBuilder();

	/**
	 * Reads nothing yet.
	 * @param reader where the strings are
	 */
	public JsonString(Reader reader) {
		this.reader = reader;
	}

	/**
	 * Reads what follows an opening quote, the closing one included.
	 * @param maxLength the most characters
	 * @return the string
	 * @throws MalformedJsonException if it is no string, or too long
	 * @throws IOException if it cannot be read
	 */
	public String read(int maxLength) throws IOException {
		this.text.setLength(0);
		for (int next = this.reader.read(); next != '"'; next = this.reader.read()) {
			if (next == END) {
				throw new MalformedJsonException("is followed by " + shown(next));
			}
			if (next < ' ') {
				throw new MalformedJsonException("has " + shown(next) + ", which must be escaped");
			}
			if (this.text.length() == maxLength) {
				throw new MalformedJsonException("has more than " + maxLength + " characters");
			}
			this.text.append((next == '\\') ? readEscape() : (char) next);
		}
		return this.text.toString();
	}

	private char readEscape() throws IOException {
		int next = this.reader.read();
		int escape = ESCAPES.indexOf(next);
		if (escape != -1) {
			return ESCAPED.charAt(escape);
		}
		if (next != 'u') {
			throw new MalformedJsonException("has a backslash before " + shown(next));
		}
		int code = 0;
		for (int i = 0; i < 4; i++) {
			next = this.reader.read();
			int digit = (next < 0x80) ? Character.digit(next, HEXADECIMAL) : -1;
			if (digit == -1) {
				throw new MalformedJsonException("has an escape with " + shown(next));
			}
			code = code * HEXADECIMAL + digit;
		}
		return (char) code;
	}

	/**
	 * A character in quotes, fit for a message.
	 * @param character what was read; -1 if there was nothing more
	 * @return the character escaped and in quotes, or {@code nothing}
	 */
	public static String shown(int character) {
		return (character == END) ? "nothing" : "'" + ClientText.sanitize(String.valueOf((char) character)) + "'";
	}

}
