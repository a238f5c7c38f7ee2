package io.github.corsstarter.origin;

import java.util.Arrays;

/**
 * Texts in the order in which they were added, and a hash table over them. A million
 * takes little more than their characters: they stand in one long text, and a slot of the
 * table is one number. A lookup compares the whole text, so that no two are mistaken for
 * each other, and allocates nothing. The origins of apps are compared without regard to
 * case; entries are in lower case.
 */
final class OriginTable {

	/** No entry. */
	static final int NONE = -1;

	private final String texts;

	/** Where each text ends. */
	private final int[] ends;

	/**
	 * 0 for a free slot, or the number of an entry, from 1, in the low bits, and above it
	 * a part of the hash, which spares most comparisons.
	 */
	private final int[] slots;

	private final int numberMask;

	private final OriginHash hash;

	/** The length of the longest text: what is longer need not be hashed. */
	private final int longest;

	private OriginTable(Builder builder) {
		this.hash = builder.hash;
		this.texts = builder.texts.toString();
		this.ends = Arrays.copyOf(builder.ends, builder.size);
		this.numberMask = (Integer.highestOneBit(builder.size) << 1) - 1;
		this.slots = new int[capacityFor(builder.size)];
		int longest = 0;
		for (int entry = 0; entry < builder.size; entry++) {
			longest = Math.max(longest, this.ends[entry] - start(entry));
			if (builder.hashes[entry] != 0) {
				put(entry, builder.hashes[entry]);
			}
		}
		this.longest = longest;
	}

	/** A power of two that leaves at least a third free, so that probes end soon. */
	private static int capacityFor(int size) {
		return Integer.highestOneBit(Math.max(2, size + size / 2)) << 1;
	}

	int size() {
		return this.ends.length;
	}

	String get(int entry) {
		return this.texts.substring(start(entry), this.ends[entry]);
	}

	OriginHash hash() {
		return this.hash;
	}

	/** A hash of the set of texts. */
	long stableHash() {
		long[] hashes = new long[this.ends.length];
		for (int entry = 0; entry < hashes.length; entry++) {
			hashes[entry] = StableHash.of(this.texts, start(entry), this.ends[entry]);
		}
		return StableHash.sum(hashes);
	}

	/**
	 * Finds the origin that is equal to a whole text.
	 * @param text the text
	 * @return the entry, or {@link #NONE}
	 */
	int find(String text) {
		if (text.length() > this.longest) {
			return NONE;
		}
		int hash = this.hash.of(text);
		for (int at = candidate(hash, hash); this.slots[at] != 0; at = candidate(at + 1, hash)) {
			int entry = entry(at);
			int start = start(entry);
			if (this.ends[entry] - start == text.length() && matches(start, text, 0, text.length())) {
				return entry;
			}
		}
		return NONE;
	}

	/**
	 * Finds the entry that is equal to parts of an origin, with other texts in between.
	 * @param hash the hash that the entry was added with
	 * @param origin the origin
	 * @param headEnd where the first part of it ends, which starts at its start
	 * @param infix what follows the first part
	 * @param tailStart where the second part of it starts, which follows then
	 * @param tailEnd where that ends
	 * @param suffix what follows at last
	 * @return the entry, or {@link #NONE}
	 */
	int find(int hash, String origin, int headEnd, String infix, int tailStart, int tailEnd, String suffix) {
		int infixEnd = headEnd + infix.length();
		int length = infixEnd + tailEnd - tailStart + suffix.length();
		for (int at = candidate(hash, hash); this.slots[at] != 0; at = candidate(at + 1, hash)) {
			int entry = entry(at);
			int start = start(entry);
			if (this.ends[entry] - start == length && matches(start, origin, 0, headEnd)
					&& this.texts.startsWith(infix, start + headEnd)
					&& matches(start + infixEnd, origin, tailStart, tailEnd)
					&& this.texts.startsWith(suffix, start + length - suffix.length())) {
				return entry;
			}
		}
		return NONE;
	}

	/** Whether the texts go on, at a place, as an origin does within some bounds. */
	private boolean matches(int at, String origin, int start, int end) {
		return this.texts.regionMatches(at, origin, start, end - start)
				|| (Schemes.isOfApps(origin, origin.indexOf(':')) && matchesFolded(at, origin, start, end));
	}

	private boolean matchesFolded(int at, String origin, int start, int end) {
		for (int i = start; i < end; i++) {
			if (this.texts.charAt(at + i - start) != SerializedOrigin.fold(origin.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** The next slot that is free or may hold an entry with a hash. */
	private int candidate(int from, int hash) {
		int mask = this.slots.length - 1;
		int at = from & mask;
		while (this.slots[at] != 0 && ((this.slots[at] ^ hash) & ~this.numberMask) != 0) {
			at = (at + 1) & mask;
		}
		return at;
	}

	private int entry(int slot) {
		return (this.slots[slot] & this.numberMask) - 1;
	}

	private int start(int entry) {
		return (entry != 0) ? this.ends[entry - 1] : 0;
	}

	private void put(int entry, int hash) {
		int mask = this.slots.length - 1;
		int at = hash & mask;
		while (this.slots[at] != 0) {
			at = (at + 1) & mask;
		}
		this.slots[at] = (hash & ~this.numberMask) | (entry + 1);
	}

	/**
	 * How many slots the longest row of taken ones has: no lookup, whatever its text,
	 * looks at more than one slot more.
	 */
	int longestRow() {
		int longest = 0;
		int row = 0;
		// twice around, since a row may go on at the start
		for (int at = 0; at < 2 * this.slots.length; at++) {
			row = (this.slots[at & (this.slots.length - 1)] != 0) ? row + 1 : 0;
			longest = Math.max(longest, row);
		}
		return longest;
	}

	/**
	 * A table under construction.
	 */
	static final class Builder {

		private final OriginHash hash;

		private final StringBuilder texts;

		private int[] ends;

		private int[] hashes;

		private int size;

		Builder(OriginHash hash) {
			this(hash, 0, 0);
		}

		Builder(OriginHash hash, int entries, int characters) {
			this.hash = hash;
			this.texts = new StringBuilder(characters);
			this.ends = new int[Math.max(entries, 16)];
			this.hashes = new int[this.ends.length];
		}

		/**
		 * Adds an entry.
		 * @param text the text
		 * @param hash its hash, or 0 for an entry that is never looked up
		 */
		void add(String text, int hash) {
			if (this.size == this.ends.length) {
				this.ends = Arrays.copyOf(this.ends, 2 * this.size);
				this.hashes = Arrays.copyOf(this.hashes, 2 * this.size);
			}
			this.texts.append(text);
			this.ends[this.size] = this.texts.length();
			this.hashes[this.size++] = hash;
		}

		OriginTable build() {
			return new OriginTable(this);
		}

	}

}
