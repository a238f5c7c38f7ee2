package io.github.corsstarter.browser;

/**
 * What is wrong, and with what.
 *
 * @param failure the kind of failure
 * @param detail the header value, method, header name or URL that is at fault; empty if
 * there is none
 */
record Violation(BrowserFailure failure, String detail) {

	static Violation of(BrowserFailure failure) {
		return new Violation(failure, "");
	}

}
