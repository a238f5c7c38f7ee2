package io.github.corsstarter.origin;

/**
 * Hashes that are the same in every virtual machine: fast, of 64 bits, and nothing that
 * keeps anybody from looking for two texts with one hash. For tables that look up what
 * strangers write there is {@link OriginHash}.
 *
 * @since 0.1.0
 */
public final class StableHash {

	/** An odd number without a pattern: the golden ratio. */
	private static final long FACTOR = 0x9e3779b97f4a7c15L;

	private StableHash() {
	}

	/**
	 * The hash of a text.
	 * @param text the text
	 * @return any number but 0
	 */
	public static long of(String text) {
		return of(text, 0, text.length());
	}

	/** The hash of a part of a text. */
	static long of(String text, int start, int end) {
		long hash = 1;
		for (int i = start; i < end; i++) {
			hash = next(hash, text.charAt(i));
		}
		return (hash != 0) ? hash : 1;
	}

	/**
	 * Goes on with a hash.
	 * @param hash the hash so far
	 * @param more what follows
	 * @return the hash of both
	 */
	public static long next(long hash, long more) {
		// a product changes the bits above, and the shift those below
		long product = (hash ^ more) * FACTOR;
		return product ^ (product >>> Integer.SIZE);
	}

	/**
	 * The sum of hashes, each of which counts once: that of a set, in whatever order.
	 * They are as good as random, so they are a hash table without more ado; to sort a
	 * million takes several times as long.
	 * @param hashes the hashes, none of them 0
	 */
	static long sum(long[] hashes) {
		long[] slots = new long[Integer.highestOneBit(hashes.length + hashes.length / 2 + 1) << 1];
		long sum = 0;
		for (long hash : hashes) {
			int at = (int) hash & (slots.length - 1);
			while (slots[at] != 0 && slots[at] != hash) {
				at = (at + 1) & (slots.length - 1);
			}
			sum += (slots[at] == 0) ? hash : 0;
			slots[at] = hash;
		}
		return sum;
	}

}
