package io.github.corsstarter.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes texts of the bytes that a fuzzer gives. The first byte chooses how the others are
 * read, so that lone surrogates occur as well as the bytes of a header.
 */
final class FuzzInput {

	private static final byte SEPARATOR = '\n';

	private final Charset charset;

	private final byte[] data;

	private FuzzInput(Charset charset, byte[] data) {
		this.charset = charset;
		this.data = data;
	}

	static FuzzInput of(byte[] data) {
		int choice = (data.length > 0) ? data[0] & 3 : 0;
		Charset charset = switch (choice) {
			case 1 -> StandardCharsets.UTF_8;
			case 2 -> StandardCharsets.UTF_16BE;
			default -> StandardCharsets.ISO_8859_1;
		};
		return new FuzzInput(charset, data);
	}

	/** A number from 0 on, below a bound. */
	int choice(int bound) {
		return (this.data.length > 0) ? (((this.data[0] & 0xff) >> 2) % bound) : 0;
	}

	/** All bytes but the first one as one text. */
	String text() {
		return (this.data.length > 1) ? new String(this.data, 1, this.data.length - 1, this.charset) : "";
	}

	/** All bytes but the first one as lines; at least so many, the last ones empty. */
	List<String> lines(int atLeast) {
		List<String> lines = new ArrayList<>();
		int start = 1;
		for (int end = 1; end < this.data.length; end++) {
			if (this.data[end] == SEPARATOR) {
				lines.add(new String(this.data, start, end - start, this.charset));
				start = end + 1;
			}
		}
		lines.add(
				(start < this.data.length) ? new String(this.data, start, this.data.length - start, this.charset) : "");
		while (lines.size() < atLeast) {
			lines.add("");
		}
		return lines;
	}

}
