package io.github.corsstarter.registry.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.registry.OriginSink;

/**
 * A list of origins as a JSON array of strings, read as a stream. Nothing else is JSON
 * here, so no library is needed, and nothing can be nested.
 */
final class OriginArray {

	private static final int END = -1;

	private static final String ESCAPES = "\"\\/bfnrt";

	private static final String ESCAPED = "\"\\/\b\f\n\r\t";

	private static final int HEXADECIMAL = 16;

	private final Reader reader;

	private final StringBuilder item = new StringBuilder();

	private long number;

	private OriginArray(Reader reader) {
		this.reader = reader;
	}

	/** Reads an array, and makes sure that nothing follows. */
	static void read(InputStream input, OriginSink sink) throws IOException {
		try {
			// the decoder reports what is malformed, and replaces nothing
			new OriginArray(new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder())))
				.readArray(sink);
		}
		catch (CharacterCodingException ex) {
			throw new MalformedContentException("it is not UTF-8");
		}
	}

	private void readArray(OriginSink sink) throws IOException {
		int next = nextToken();
		if (next == '\ufeff') {
			next = nextToken();
		}
		if (next != '[') {
			throw unexpected("it begins with", next, "and is no array of strings");
		}
		next = nextToken();
		if (next != ']') {
			readItems(next, sink);
		}
		next = nextToken();
		if (next != END) {
			throw unexpected("the array is followed by", next, "");
		}
	}

	private void readItems(int first, OriginSink sink) throws IOException {
		int next = first;
		while (true) {
			this.number++;
			if (next != '"') {
				throw unexpected("item %d begins with".formatted(this.number), next, "and is no string");
			}
			sink.add(BlankSpace.trim(readString()));
			next = nextToken();
			if (next == ']') {
				return;
			}
			if (next != ',') {
				throw unexpected("item %d is followed by".formatted(this.number), next, "");
			}
			next = nextToken();
		}
	}

	private String readString() throws IOException {
		this.item.setLength(0);
		for (int next = this.reader.read(); next != '"'; next = this.reader.read()) {
			if (next == END) {
				throw unexpected("item %d is followed by".formatted(this.number), next, "");
			}
			if (next < ' ') {
				throw unexpected("item %d has".formatted(this.number), next, "which must be escaped");
			}
			if (this.item.length() == OriginLines.MAX_LINE) {
				throw new MalformedContentException(
						"item %d has more than %d characters".formatted(this.number, OriginLines.MAX_LINE));
			}
			this.item.append((next == '\\') ? readEscape() : (char) next);
		}
		return this.item.toString();
	}

	private char readEscape() throws IOException {
		int next = this.reader.read();
		int escape = ESCAPES.indexOf(next);
		if (escape != -1) {
			return ESCAPED.charAt(escape);
		}
		if (next != 'u') {
			throw unexpected("item %d has a backslash before".formatted(this.number), next, "");
		}
		int code = 0;
		for (int i = 0; i < 4; i++) {
			next = this.reader.read();
			int digit = (next < 0x80) ? Character.digit(next, HEXADECIMAL) : -1;
			if (digit == -1) {
				throw unexpected("item %d has an escape with".formatted(this.number), next, "");
			}
			code = code * HEXADECIMAL + digit;
		}
		return (char) code;
	}

	private int nextToken() throws IOException {
		int next = this.reader.read();
		while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
			next = this.reader.read();
		}
		return next;
	}

	private static MalformedContentException unexpected(String before, int found, String after) {
		String what = (found == END) ? "nothing" : "'" + ClientText.sanitize(String.valueOf((char) found)) + "'";
		return new MalformedContentException(before + " " + what + (after.isEmpty() ? "" : ", " + after));
	}

}
