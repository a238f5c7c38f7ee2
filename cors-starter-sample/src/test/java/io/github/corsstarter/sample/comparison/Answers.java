package io.github.corsstarter.sample.comparison;

import io.github.corsstarter.browser.ServerAnswer;

/**
 * What a server answers at one path. In header values, <code>{origin}</code> stands for
 * the origin of the page, <code>{here}</code> for the path of the scenario, and the name
 * of a {@link Site} for the URL of that path there.
 *
 * @param preflight the answer to preflights
 * @param actual the answer to all other requests
 * @param delay how long the server waits with either, in milliseconds
 */
record Answers(ServerAnswer preflight, ServerAnswer actual, int delay) {

	static Answers of(ServerAnswer preflight, ServerAnswer actual) {
		return new Answers(preflight, actual, 0);
	}

	/** For calls that have no preflight: one would fail. */
	static Answers of(ServerAnswer actual) {
		return of(ServerAnswer.of(500), actual);
	}

	Answers slow(int delay) {
		return new Answers(this.preflight, this.actual, delay);
	}

}
