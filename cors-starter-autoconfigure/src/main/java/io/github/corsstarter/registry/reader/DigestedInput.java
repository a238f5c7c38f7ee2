package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a registry gives, byte by byte: it has an end, and a digest that tells whether it
 * is what it was.
 */
final class DigestedInput extends InputStream {

	/** The most bytes of a registry: a million of the longest origins there can be. */
	static final long MAX_BYTES = 512L << 20;

	/** The bytes of a digest that are kept. */
	private static final int KEPT = 16;

	private final InputStream input;

	private final long limit;

	private final MessageDigest digest = sha256();

	private long count;

	DigestedInput(InputStream input, long limit) {
		this.input = input;
		this.limit = limit;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	@Override
	public int read() throws IOException {
		byte[] single = new byte[1];
		return (read(single, 0, 1) == -1) ? -1 : single[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = this.input.read(buffer, offset, length);
		if (read > 0) {
			this.count += read;
			if (this.count > this.limit) {
				throw new MalformedContentException("it has more than %d bytes".formatted(this.limit));
			}
			this.digest.update(buffer, offset, read);
		}
		return read;
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

	/** The digest of what was read; can be asked for once. */
	String tag() {
		return HexFormat.of().formatHex(this.digest.digest(), 0, KEPT);
	}

}
