package io.github.corsstarter.origin;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The hashes of one table: the sum of all characters, each times a random number of its
 * position. Letters in upper and lower case are the same.
 * <p>
 * Tenants write origins, so the hash must not be one that they can calculate: with that
 * of {@link String}, a hundred thousand names made of {@code c9} and {@code aw} share one
 * value. Here two origins, even chosen ones, share a sum in one of 2<sup>57</sup> tables
 * (that is multilinear hashing, which is universal), and since the numbers are drawn
 * after the origins were chosen, a fast source is random enough. A polynomial in one
 * secret number needs no array, and is not as fast: each step waits for the one before,
 * and to be safe it takes a prime modulus.
 *
 * @see <a href="https://arxiv.org/abs/1202.4961">Lemire, Kaser: Strongly universal string
 * hashing is fast</a>
 */
final class OriginHash {

	/** More than the positions of an origin, of a scheme and one for the rest. */
	private static final int POSITIONS = 512;

	/** Positions from here on are those of the scheme of a pattern. */
	private static final int SCHEME = 256;

	/** Positions from here on are those of what stands before a wildcard in a label. */
	private static final int BEFORE_WILDCARD = SCHEME + SerializedOrigin.MAX_SCHEME_LENGTH;

	/** The position of what else there is to a pattern. */
	private static final int REST = POSITIONS - 1;

	private static final int PATTERN = Integer.MIN_VALUE;

	private final long[] numbers;

	OriginHash() {
		this(new long[POSITIONS]);
		for (int i = 0; i < POSITIONS; i++) {
			this.numbers[i] = ThreadLocalRandom.current().nextLong();
		}
	}

	OriginHash(long[] numbers) {
		this.numbers = numbers;
	}

	/**
	 * The hash of a text that is looked up as a whole: never that of a pattern, and never
	 * 0.
	 */
	int of(String text) {
		int spread = spread(sum(text, text.length(), 0)) & ~PATTERN;
		// 0 marks entries that are not looked up
		return (spread != 0) ? spread : 1;
	}

	/** The hash of a pattern, from the sums of its scheme and host. */
	int of(long sum, Subdomains subdomains, int port) {
		return spread(sum + this.numbers[REST] * ((port + 2) * 4 + subdomains.ordinal())) | PATTERN;
	}

	/** The sum of the scheme that a text starts with. */
	long ofScheme(String text, int schemeEnd) {
		return sum(text, schemeEnd, SCHEME);
	}

	/** Of what is longer than any origin not all is read. */
	private long sum(String text, int length, int position) {
		long[] factors = this.numbers;
		int end = Math.min(length, REST - position);
		long sum = 0;
		for (int i = 0; i < end; i++) {
			sum += factors[position + i] * (text.charAt(i) | 0x20);
		}
		return sum;
	}

	/** What a character adds; it folds letters, and more than letters. */
	long term(int position, char character) {
		return this.numbers[position & (POSITIONS - 1)] * (character | 0x20);
	}

	/** What a character adds that stands in a label before its wildcard. */
	long termBeforeWildcard(int position, char character) {
		return term(BEFORE_WILDCARD + position, character);
	}

	/** Makes each bit depend on all others. */
	private static int spread(long sum) {
		long spread = (sum ^ (sum >>> 33)) * 0xff51afd7ed558ccdL;
		spread = (spread ^ (spread >>> 33)) * 0xc4ceb9fe1a85ec53L;
		return (int) (spread >>> Integer.SIZE);
	}

}
