package io.github.corsstarter.registry;

import java.util.List;

/**
 * The entries of a source that are not allowed.
 *
 * @param total how many there are
 * @param shown the first few, cut and escaped, each with its reason
 * @since 0.1.0
 */
public record SkippedEntries(long total, List<String> shown) {

	static final SkippedEntries NONE = new SkippedEntries(0, List.of());

	/**
	 * Creates the entries.
	 * @param total how many there are
	 * @param shown the first few
	 */
	public SkippedEntries {
		shown = List.copyOf(shown);
	}

}
