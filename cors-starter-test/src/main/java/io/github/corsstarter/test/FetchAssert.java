package io.github.corsstarter.test;

import java.util.Arrays;
import java.util.List;

import org.assertj.core.api.AbstractAssert;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockDiagnosis;
import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.BrowserFailure;
import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.ServerAnswer;

/**
 * Assertions about what a browser made of a {@code fetch()}. One that fails shows the
 * exchange, what the browser's console says, and what would fix it.
 *
 * @since 0.1.0
 */
public final class FetchAssert extends AbstractAssert<FetchAssert, AssertableFetch> {

	FetchAssert(AssertableFetch actual) {
		super(actual, FetchAssert.class);
	}

	/**
	 * Verifies that the script can read the answer, whatever its status.
	 * @return this assertion
	 */
	public FetchAssert isAllowed() {
		return verify(result().verdict().isReadable(), "the browser to let the page read the answer");
	}

	/**
	 * Verifies that the script gets an error.
	 * @return this assertion
	 */
	public FetchAssert isBlocked() {
		return verify(result().verdict().isBlocked(), "the browser to block the page");
	}

	/**
	 * Verifies that the script gets an error, and what is missing at the server. Where
	 * the answers do not tell, the server is asked with more preflights.
	 * @param reason what is missing at the server
	 * @return this assertion
	 */
	public FetchAssert isBlockedBecause(BlockReason reason) {
		BlockDiagnosis diagnosis = this.actual.diagnose();
		return verify(diagnosis != null && diagnosis.reason() == reason,
				"the browser to block the page because of " + reason.id());
	}

	/**
	 * Verifies that the script gets an error, for the reason that the CORS starter has to
	 * deny the request.
	 * @param rejection the reason of the server
	 * @return this assertion
	 */
	public FetchAssert isBlockedBecause(CorsRejection rejection) {
		return isBlockedBecause(BlockReason.of(rejection));
	}

	/**
	 * Verifies that the script gets an error, and at which check the browser stopped.
	 * @param failure what the developer tools of Chromium show
	 * @return this assertion
	 */
	public FetchAssert isBlockedBecause(BrowserFailure failure) {
		return verify(result().verdict().failure() == failure,
				"the browser to block the page because of " + failure.id());
	}

	/**
	 * Verifies that a preflight was sent.
	 * @return this assertion
	 */
	public FetchAssert usedPreflight() {
		return verify(result().preflight() != null, "the browser to send a preflight");
	}

	/**
	 * Verifies that no preflight was sent, because none was needed or an earlier one
	 * still held.
	 * @return this assertion
	 */
	public FetchAssert usedNoPreflight() {
		return verify(result().preflight() == null, "the browser to send no preflight");
	}

	/**
	 * Verifies that the answer to an earlier preflight stood in for one.
	 * @return this assertion
	 */
	public FetchAssert wasCachedPreflight() {
		return verify(result().usedCachedPreflight(), "the browser to have the preflight in its cache");
	}

	/**
	 * Verifies the status of the answer to the preflight, the last one if there were
	 * redirects.
	 * @param status the status
	 * @return this assertion
	 */
	public FetchAssert preflightStatus(int status) {
		Exchange preflight = result().preflight();
		return verify(preflight != null && preflight.answer().status() == status,
				"the preflight to be answered with the status " + status);
	}

	/**
	 * Verifies the status of the answer to the request itself.
	 * @param status the status
	 * @return this assertion
	 */
	public FetchAssert status(int status) {
		ServerAnswer answer = result().answer();
		return verify(answer != null && answer.status() == status,
				"the request to be answered with the status " + status);
	}

	/**
	 * Verifies that the script can read response headers. They need not be there.
	 * @param names the header names, in any case
	 * @return this assertion
	 */
	public FetchAssert canRead(String... names) {
		return verifyNone(Arrays.stream(names).filter((name) -> !result().exposes(name)).toList(),
				"the page to be able to read ");
	}

	/**
	 * Verifies that the script cannot read response headers, be they there or not.
	 * @param names the header names, in any case
	 * @return this assertion
	 */
	public FetchAssert cannotRead(String... names) {
		return verifyNone(Arrays.stream(names).filter(result()::exposes).toList(), "the page not to be able to read ");
	}

	private FetchResult result() {
		isNotNull();
		return this.actual.result();
	}

	private FetchAssert verifyNone(List<String> names, String expected) {
		return verify(names.isEmpty(), expected + names);
	}

	private FetchAssert verify(boolean condition, String expected) {
		if (!condition) {
			failWithMessage("%nExpecting %s, but:%n%s", expected, this.actual);
		}
		return this;
	}

}
