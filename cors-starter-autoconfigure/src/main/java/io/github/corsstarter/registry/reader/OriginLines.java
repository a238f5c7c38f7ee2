package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.github.corsstarter.registry.OriginSink;

/**
 * A list of origins as text in UTF-8: one origin a line. Blank lines mean nothing, nor
 * does what follows a {@code #} at the begin of a line or after a blank. Whether a line
 * is an origin, the sink says.
 */
final class OriginLines {

	/** The most bytes of a line; the longest origin has 326. */
	static final int MAX_LINE = 4096;

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

	private final OriginSink sink;

	private final byte[] line = new byte[MAX_LINE];

	private int length;

	private long number = 1;

	private OriginLines(OriginSink sink) {
		this.sink = sink;
	}

	/**
	 * Reads a list to its end.
	 * @return whether the last line has an end, too: one without may have been cut
	 */
	static boolean read(InputStream input, OriginSink sink) throws IOException {
		OriginLines lines = new OriginLines(sink);
		byte[] chunk = new byte[8192];
		for (int count = input.read(chunk); count != -1; count = input.read(chunk)) {
			for (int i = 0; i < count; i++) {
				lines.take(chunk[i]);
			}
		}
		boolean ended = lines.length == 0;
		lines.endLine();
		return ended;
	}

	private void take(byte next) throws MalformedContentException {
		if (next == '\n') {
			endLine();
			this.number++;
			this.length = 0;
			return;
		}
		if (this.length == MAX_LINE) {
			throw new MalformedContentException("line %d has more than %d bytes".formatted(this.number, MAX_LINE));
		}
		this.line[this.length++] = next;
	}

	private void endLine() throws MalformedContentException {
		int start = startsWithMark() ? BYTE_ORDER_MARK.length : 0;
		int end = this.length;
		if (end > start && this.line[end - 1] == '\r') {
			end--;
		}
		String origin = withoutComment(decode(start, end));
		if (!origin.isEmpty()) {
			this.sink.add(origin);
		}
	}

	private boolean startsWithMark() {
		return this.number == 1 && this.length >= BYTE_ORDER_MARK.length && this.line[0] == BYTE_ORDER_MARK[0]
				&& this.line[1] == BYTE_ORDER_MARK[1] && this.line[2] == BYTE_ORDER_MARK[2];
	}

	private String decode(int start, int end) throws MalformedContentException {
		try {
			// a new decoder reports what is malformed, and replaces nothing
			return StandardCharsets.UTF_8.newDecoder()
				.decode(ByteBuffer.wrap(this.line, start, end - start))
				.toString();
		}
		catch (CharacterCodingException ex) {
			throw new MalformedContentException(
					"line %d is not UTF-8%s".formatted(this.number, isUtf16() ? ", but UTF-16" : ""));
		}
	}

	private boolean isUtf16() {
		return this.number == 1 && this.length > 1 && (this.line[0] == (byte) 0xff && this.line[1] == (byte) 0xfe
				|| this.line[0] == (byte) 0xfe && this.line[1] == (byte) 0xff);
	}

	private static String withoutComment(String line) {
		int end = line.length();
		for (int i = line.indexOf('#'); i != -1 && end == line.length(); i = line.indexOf('#', i + 1)) {
			if (i == 0 || BlankSpace.isBlank(line.charAt(i - 1))) {
				end = i;
			}
		}
		return BlankSpace.trim(line.substring(0, end));
	}

}
