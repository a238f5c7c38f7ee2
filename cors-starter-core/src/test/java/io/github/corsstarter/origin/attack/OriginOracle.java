package io.github.corsstarter.origin.attack;

import java.util.Collection;

import io.github.corsstarter.origin.OriginMatch;

/**
 * The oracle of the self-attack for the tests of the index, which it shares no code with.
 */
public final class OriginOracle {

	private final ReferenceMatcher reference;

	/**
	 * Creates an oracle.
	 * @param written origins and patterns as they were written, free of mistakes
	 */
	public OriginOracle(Collection<String> written) {
		this.reference = new ReferenceMatcher(written.stream().map(WrittenOrigin::canonical).toList());
	}

	/**
	 * The verdict that is right.
	 * @param origin the value of an {@code Origin} header
	 * @return the verdict
	 */
	public OriginMatch match(String origin) {
		if (origin.equals(WrittenOrigin.NULL) || ReferenceMatcher.entriesThatAdmit(origin).isEmpty()) {
			return OriginMatch.MALFORMED;
		}
		return this.reference.admits(origin) ? OriginMatch.ALLOWED : OriginMatch.NOT_ALLOWED;
	}

}
