package io.github.corsstarter.origin;

/**
 * Exact origins under construction. For use by one thread.
 *
 * @since 0.1.0
 */
public final class ExactOriginsBuilder {

	private final ExactOriginTexts texts = new ExactOriginTexts();

	private final ExactOriginSlots slots = new ExactOriginSlots();

	private final OriginHash hash;

	/**
	 * Begins without origins.
	 */
	public ExactOriginsBuilder() {
		this(new OriginHash());
	}

	ExactOriginsBuilder(OriginHash hash) {
		this.hash = hash;
	}

	/**
	 * Adds an origin, unless it is there.
	 * @param origin an origin of the web without a wildcard
	 * @throws IllegalStateException if there are more than fit into memory
	 */
	public void add(OriginPattern origin) {
		if (!origin.isExact()) {
			throw new IllegalArgumentException("This is a pattern");
		}
		String text = origin.toString();
		int hash = this.hash.of(text);
		if (this.slots.find(hash, text, this.texts) == ExactOriginSlots.NONE) {
			this.slots.add(hash, this.texts.add(text), this.texts, this.hash);
		}
	}

	/**
	 * The number of origins so far.
	 * @return how many there are, each counted once
	 */
	public int size() {
		return this.slots.size();
	}

	/**
	 * Makes the list. Nothing can be added any more.
	 * @return the origins
	 */
	public ExactOrigins build() {
		this.texts.trim();
		return new ExactOrigins(this.texts, this.slots, this.hash);
	}

}
