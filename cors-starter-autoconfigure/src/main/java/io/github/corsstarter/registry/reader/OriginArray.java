package io.github.corsstarter.registry.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.github.corsstarter.json.JsonString;
import io.github.corsstarter.json.MalformedJsonException;
import io.github.corsstarter.registry.OriginSink;

/**
 * A list of origins as a JSON array of strings, read as a stream. Nothing else is JSON
 * here, so no library is needed, and nothing can be nested.
 */
final class OriginArray {

	private static final int END = -1;

	private final Reader reader;

	private final JsonString strings;

	private long number;

	private OriginArray(Reader reader) {
		this.reader = reader;
		this.strings = new JsonString(reader);
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
		try {
			return this.strings.read(OriginLines.MAX_LINE);
		}
		catch (MalformedJsonException ex) {
			throw new MalformedContentException("item %d ".formatted(this.number) + ex.getMessage());
		}
	}

	private int nextToken() throws IOException {
		int next = this.reader.read();
		while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
			next = this.reader.read();
		}
		return next;
	}

	private static MalformedContentException unexpected(String before, int found, String after) {
		return new MalformedContentException(
				before + " " + JsonString.shown(found) + (after.isEmpty() ? "" : ", " + after));
	}

}
