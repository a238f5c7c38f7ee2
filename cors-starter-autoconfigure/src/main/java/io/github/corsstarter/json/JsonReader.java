package io.github.corsstarter.json;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads JSON of a known shape. Whoever reads says what comes next, and anything else is
 * an exception: so nothing is skipped, nothing is kept, and nothing can be nested deeper
 * than the reader's own calls.
 *
 * @since 0.1.0
 */
public final class JsonReader {

	private static final int END = -1;

	private static final int MAX_NAME = 32;

	private static final int NOTHING_READ = -2;

	private final Reader reader;

	private final JsonString strings;

	/** A number ends with the character behind it. */
	private int pushedBack = NOTHING_READ;

	/**
	 * Reads nothing yet.
	 * @param reader where the JSON is
	 */
	public JsonReader(Reader reader) {
		this.reader = reader;
		this.strings = new JsonString(reader);
	}

	/**
	 * Reads an object.
	 * @param members reads the value of each member
	 * @throws IOException if there is no object
	 */
	public void object(Members members) throws IOException {
		expect('{');
		int next = token();
		while (next != '}') {
			require('"', next);
			String name = this.strings.read(MAX_NAME);
			expect(':');
			members.read(name);
			next = token();
			if (next != '}') {
				require(',', next);
				next = token();
				require('"', next);
			}
		}
	}

	/**
	 * Reads an array.
	 * @param elements reads each element
	 * @throws IOException if there is no array
	 */
	public void array(Elements elements) throws IOException {
		expect('[');
		int next = token();
		if (next == ']') {
			return;
		}
		this.pushedBack = next;
		do {
			elements.read();
			next = token();
		}
		while (next == ',');
		require(']', next);
	}

	/**
	 * Reads a string.
	 * @param maxLength the most characters
	 * @return the string
	 * @throws IOException if there is no string, or a longer one
	 */
	public String string(int maxLength) throws IOException {
		expect('"');
		return this.strings.read(maxLength);
	}

	/**
	 * Reads a number without sign, fraction and exponent.
	 * @param max the largest number
	 * @return the number
	 * @throws IOException if there is no such number, or a larger one
	 */
	public int number(int max) throws IOException {
		int next = token();
		if (next < '0' || next > '9') {
			throw unexpected("a number", next);
		}
		boolean zero = next == '0';
		long number = 0;
		for (int digits = 0; next >= '0' && next <= '9'; digits++) {
			number = number * 10 + next - '0';
			if (number > max || (zero && digits > 0)) {
				throw new MalformedJsonException("has a number that is not from 0 to " + max);
			}
			next = this.reader.read();
		}
		this.pushedBack = next;
		return (int) number;
	}

	/**
	 * Reads {@code true} or {@code false}.
	 * @return the value
	 * @throws IOException if there is neither
	 */
	public boolean bool() throws IOException {
		int first = token();
		if (first != 't' && first != 'f') {
			throw unexpected("true or false", first);
		}
		for (char character : ((first == 't') ? "rue" : "alse").toCharArray()) {
			require(character, this.reader.read());
		}
		return first == 't';
	}

	/**
	 * Makes sure that nothing follows.
	 * @throws IOException if something does
	 */
	public void end() throws IOException {
		int next = token();
		if (next != END) {
			throw unexpected("nothing more", next);
		}
	}

	private void expect(char expected) throws IOException {
		require(expected, token());
	}

	private static void require(char expected, int found) throws MalformedJsonException {
		if (found != expected) {
			throw unexpected(JsonString.shown(expected), found);
		}
	}

	private int token() throws IOException {
		int next = (this.pushedBack != NOTHING_READ) ? this.pushedBack : this.reader.read();
		this.pushedBack = NOTHING_READ;
		while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
			next = this.reader.read();
		}
		return next;
	}

	private static MalformedJsonException unexpected(String expected, int found) {
		return new MalformedJsonException("has " + JsonString.shown(found) + " where " + expected + " is expected");
	}

	/**
	 * Reads the members of an object.
	 */
	@FunctionalInterface
	public interface Members {

		/**
		 * Reads the value of a member, or throws an exception if there is no such member.
		 * @param name the name of the member
		 * @throws IOException if it cannot be read
		 */
		void read(String name) throws IOException;

	}

	/**
	 * Reads the elements of an array.
	 */
	@FunctionalInterface
	public interface Elements {

		/**
		 * Reads an element.
		 * @throws IOException if it cannot be read
		 */
		void read() throws IOException;

	}

}
