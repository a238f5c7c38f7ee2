package io.github.corsstarter.origin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts of ASCII, each after its length, in pieces of one size.
 */
final class ExactOriginTexts {

	private static final int PIECE_BITS = 16;

	private static final int PIECE = 1 << PIECE_BITS;

	/** A length takes two bytes. */
	private static final int HEAD = 2;

	/** Places are numbers below 2<sup>31</sup>. */
	private static final int MAX_PIECES = 1 << (Integer.SIZE - 1 - PIECE_BITS);

	/** Of which the last ones may be spare. */
	private byte[][] pieces = new byte[1][];

	private int count;

	/** Where the last piece is free. */
	private int end = PIECE;

	/**
	 * Adds a text.
	 * @return its place
	 * @throws IllegalStateException if there is no room for more
	 */
	int add(String text) {
		int length = text.length();
		if (this.end + HEAD + length > PIECE) {
			addPiece();
		}
		byte[] piece = this.pieces[this.count - 1];
		int place = ((this.count - 1) << PIECE_BITS) | this.end;
		piece[this.end] = (byte) (length >>> Byte.SIZE);
		piece[this.end + 1] = (byte) length;
		for (int i = 0; i < length; i++) {
			piece[this.end + HEAD + i] = (byte) text.charAt(i);
		}
		this.end += HEAD + length;
		return place;
	}

	private void addPiece() {
		if (this.count == MAX_PIECES) {
			throw new IllegalStateException("These are more origins than fit into one table");
		}
		if (this.count == this.pieces.length) {
			this.pieces = Arrays.copyOf(this.pieces, 2 * this.count);
		}
		this.pieces[this.count++] = new byte[PIECE];
		this.end = 0;
	}

	/** Gives back what was not needed. No text can be added any more. */
	void trim() {
		this.pieces = Arrays.copyOf(this.pieces, this.count);
		if (this.count > 0) {
			this.pieces[this.count - 1] = Arrays.copyOf(this.pieces[this.count - 1], this.end);
		}
	}

	boolean isAt(int place, String text) {
		byte[] piece = this.pieces[place >>> PIECE_BITS];
		int start = place & (PIECE - 1);
		if (length(piece, start) != text.length()) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (piece[start + HEAD + i] != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	String get(int place) {
		byte[] piece = this.pieces[place >>> PIECE_BITS];
		int start = place & (PIECE - 1);
		return new String(piece, start + HEAD, length(piece, start), StandardCharsets.US_ASCII);
	}

	private static int length(byte[] piece, int start) {
		return ((piece[start] & 0xff) << Byte.SIZE) | (piece[start + 1] & 0xff);
	}

}
