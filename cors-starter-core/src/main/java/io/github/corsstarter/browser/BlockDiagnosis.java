package io.github.corsstarter.browser;

import java.util.List;

/**
 * Why a fetch was blocked, and what would fix it. The subjects stand there as they were
 * sent: fit to be compared, but not to be logged.
 *
 * @param reason what is missing at the server
 * @param subjects what it is about: an origin, a method, header names, a status, a header
 * value, a URL; empty if there is nothing to name
 * @since 0.1.0
 */
public record BlockDiagnosis(BlockReason reason, List<String> subjects) {

	/**
	 * Copies the list.
	 * @param reason what is missing at the server
	 * @param subjects what it is about: an origin, a method, header names, a status, a
	 * header value, a URL; empty if there is nothing to name
	 */
	public BlockDiagnosis {
		subjects = List.copyOf(subjects);
	}

	static BlockDiagnosis of(BlockReason reason, String subject) {
		return new BlockDiagnosis(reason, subject.isEmpty() ? List.of() : List.of(subject));
	}

	/**
	 * What to change.
	 * @return a sentence
	 */
	public String remedy() {
		return this.reason.remedy("'" + String.join("', '", this.subjects) + "'");
	}

}
