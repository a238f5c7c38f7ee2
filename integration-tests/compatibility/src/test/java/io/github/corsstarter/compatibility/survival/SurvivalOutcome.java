package io.github.corsstarter.compatibility.survival;

import java.util.Map;

import org.springframework.boot.SpringBootVersion;

/**
 * What becomes of an answer.
 *
 * @param statuses its status on the lines of Spring Boot that differ from the others
 * @param usualStatus its status on all others
 * @param survival what becomes of its headers
 */
record SurvivalOutcome(Map<String, Integer> statuses, int usualStatus, Survival survival) {

	/** The headers of the policy are there. */
	static SurvivalOutcome kept(int status) {
		return new SurvivalOutcome(Map.of(), status, Survival.KEPT);
	}

	/** The headers are there, and then the body breaks off. */
	static SurvivalOutcome cut(int status) {
		return new SurvivalOutcome(Map.of(), status, Survival.CUT);
	}

	/** The headers are there, but {@code Vary} is not. */
	static SurvivalOutcome withoutVary(int status) {
		return new SurvivalOutcome(Map.of(), status, Survival.WITHOUT_VARY);
	}

	/**
	 * No filter at the place of the starter's sees the request, so no header is there.
	 */
	static SurvivalOutcome unseen(int status) {
		return new SurvivalOutcome(Map.of(), status, Survival.UNSEEN);
	}

	SurvivalOutcome onSpringBoot(String line, int status) {
		return new SurvivalOutcome(Map.of(line, status), this.usualStatus, this.survival);
	}

	/** The status on the line of Spring Boot that runs. */
	int status() {
		String version = SpringBootVersion.getVersion();
		return this.statuses.entrySet()
			.stream()
			.filter((line) -> version.startsWith(line.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(this.usualStatus);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder().append(this.usualStatus);
		this.statuses
			.forEach((line, status) -> text.append(" (").append(status).append(" on ").append(line).append(')'));
		return switch (this.survival) {
			case KEPT -> text.toString();
			case CUT -> text + ", cut off";
			case WITHOUT_VARY -> text + ", no `Vary`";
			case UNSEEN -> text + ", **unseen**";
		};
	}

	/**
	 * What becomes of the headers of an answer.
	 */
	enum Survival {

		KEPT, CUT, WITHOUT_VARY, UNSEEN

	}

}
