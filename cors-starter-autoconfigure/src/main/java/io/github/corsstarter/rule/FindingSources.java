package io.github.corsstarter.rule;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * Where what findings are about was written.
 *
 * @since 0.1.0
 */
public final class FindingSources {

	private FindingSources() {
	}

	/**
	 * Where a finding is.
	 * @param finding the finding
	 * @param origins finds where properties were written
	 * @return the place in words; empty if the property is not set
	 */
	public static String of(Finding finding, PropertyOrigins origins) {
		return (finding.source() != null) ? finding.source() : origins.sourceOf(finding.property());
	}

}
