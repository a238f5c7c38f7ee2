package io.github.corsstarter.origin;

/**
 * Exact origins that are looked up and never listed, for lists of which two are in memory
 * while one stands in for the other. Immutable. A million takes little more than their
 * characters: they stand in pieces, so that nothing is copied when the list grows, and a
 * slot of the table is one number and one byte of the hash, which spares most
 * comparisons.
 *
 * @since 0.1.0
 */
public final class ExactOrigins {

	/** No origins. */
	public static final ExactOrigins NONE = new ExactOriginsBuilder().build();

	private final ExactOriginTexts texts;

	private final ExactOriginSlots slots;

	private final OriginHash hash;

	ExactOrigins(ExactOriginTexts texts, ExactOriginSlots slots, OriginHash hash) {
		this.texts = texts;
		this.slots = slots;
		this.hash = hash;
	}

	/**
	 * Whether an origin is one of these. The cost does not grow with their number, and
	 * nothing is allocated.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return {@code true} if it is, to the letter
	 */
	public boolean contains(String origin) {
		return origin.length() <= SerializedOrigin.MAX_LENGTH
				&& this.slots.find(this.hash.of(origin), origin, this.texts) != ExactOriginSlots.NONE;
	}

	/**
	 * The number of origins.
	 * @return how many there are, each counted once
	 */
	public int size() {
		return this.slots.size();
	}

}
