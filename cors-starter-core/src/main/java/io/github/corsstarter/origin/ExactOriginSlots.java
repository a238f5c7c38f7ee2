package io.github.corsstarter.origin;

/**
 * A hash table of places. At least a third of it is free, so that probes end soon.
 */
final class ExactOriginSlots {

	static final int NONE = -1;

	/** Where the bits of the hash begin that are kept. */
	private static final int MARK_SHIFT = 23;

	private byte[] marks = new byte[4];

	private int[] places = new int[4];

	private int size;

	int size() {
		return this.size;
	}

	/**
	 * Finds the place of a text.
	 * @param hash its hash
	 * @param text the text
	 * @param texts all texts
	 * @return the place, or {@link #NONE}
	 */
	int find(int hash, String text, ExactOriginTexts texts) {
		int mask = this.marks.length - 1;
		byte mark = mark(hash);
		for (int at = hash & mask; this.marks[at] != 0; at = (at + 1) & mask) {
			if (this.marks[at] == mark && texts.isAt(this.places[at], text)) {
				return this.places[at];
			}
		}
		return NONE;
	}

	/**
	 * Adds a text that is not there.
	 * @param hash its hash
	 * @param place its place
	 * @param texts all texts, which are hashed anew when the table grows
	 * @param hashes makes their hashes
	 */
	void add(int hash, int place, ExactOriginTexts texts, OriginHash hashes) {
		if ((this.size + 1) * 3L > this.marks.length * 2L) {
			grow(texts, hashes);
		}
		put(hash, place);
		this.size++;
	}

	private void grow(ExactOriginTexts texts, OriginHash hashes) {
		byte[] marks = this.marks;
		int[] places = this.places;
		this.marks = new byte[2 * marks.length];
		this.places = new int[2 * marks.length];
		for (int i = 0; i < marks.length; i++) {
			if (marks[i] != 0) {
				put(hashes.of(texts.get(places[i])), places[i]);
			}
		}
	}

	private void put(int hash, int place) {
		int mask = this.marks.length - 1;
		int at = hash & mask;
		while (this.marks[at] != 0) {
			at = (at + 1) & mask;
		}
		this.marks[at] = mark(hash);
		this.places[at] = place;
	}

	/** Never 0, which marks a free slot. */
	private static byte mark(int hash) {
		byte mark = (byte) (hash >>> MARK_SHIFT);
		return (mark != 0) ? mark : 1;
	}

	/** As {@link OriginTable#longestRow()}. */
	int longestRow() {
		int longest = 0;
		int row = 0;
		for (int at = 0; at < 2 * this.marks.length; at++) {
			row = (this.marks[at & (this.marks.length - 1)] != 0) ? row + 1 : 0;
			longest = Math.max(longest, row);
		}
		return longest;
	}

}
