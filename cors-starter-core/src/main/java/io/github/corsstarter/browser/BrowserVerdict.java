package io.github.corsstarter.browser;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a {@code fetch()} in a browser: the script reads the answer, or it gets
 * an error, or the browser follows a redirect first.
 *
 * @param fetch the fetch that was judged, its method normalized and its forbidden headers
 * dropped
 * @param failure why the script gets an error, or {@code null} if it does not
 * @param detail what the failure is about: a header value, method, header name or URL;
 * empty if there is nothing to name
 * @param readableHeaders the names, in lower case, of the response headers that the
 * script can read
 * @param redirected the fetch to judge next, or {@code null} if this verdict is final
 * @since 0.1.0
 */
public record BrowserVerdict(PlannedFetch fetch, @Nullable BrowserFailure failure, String detail,
		SortedSet<String> readableHeaders, @Nullable PlannedFetch redirected) {

	/**
	 * Copies the names.
	 * @param fetch the fetch that was judged, its method normalized and its forbidden
	 * headers dropped
	 * @param failure why the script gets an error, or {@code null} if it does not
	 * @param detail what the failure is about: a header value, method, header name or
	 * URL; empty if there is nothing to name
	 * @param readableHeaders the names, in lower case, of the response headers that the
	 * script can read
	 * @param redirected the fetch to judge next, or {@code null} if this verdict is final
	 */
	public BrowserVerdict {
		readableHeaders = Collections.unmodifiableSortedSet(new TreeSet<>(readableHeaders));
	}

	static BrowserVerdict blocked(PlannedFetch fetch, Violation violation) {
		return new BrowserVerdict(fetch, violation.failure(), violation.detail(), Collections.emptySortedSet(), null);
	}

	static BrowserVerdict readable(PlannedFetch fetch, SortedSet<String> headers) {
		return new BrowserVerdict(fetch, null, "", headers, null);
	}

	static BrowserVerdict redirected(PlannedFetch fetch, PlannedFetch next) {
		return new BrowserVerdict(fetch, null, "", Collections.emptySortedSet(), next);
	}

	/**
	 * Whether the script gets an error and learns nothing of the answer.
	 * @return {@code true} if it does
	 */
	public boolean isBlocked() {
		return this.failure != null;
	}

	/**
	 * Whether the script can read the answer.
	 * @return {@code true} if nothing blocks it and no redirect is left to follow
	 */
	public boolean isReadable() {
		return this.failure == null && this.redirected == null;
	}

	/**
	 * What Chromium's console shows. The detail stands there as the server sent it: fit
	 * to be compared, but not to be logged.
	 * @return the sentence; empty if nothing is blocked
	 */
	public String console() {
		return console(UnaryOperator.identity());
	}

	/**
	 * What Chromium's console shows, with each part of it that a client or a server chose
	 * made fit to be shown elsewhere.
	 * @param escape applied to each such part
	 * @return the sentence; empty if nothing is blocked
	 */
	public String console(UnaryOperator<String> escape) {
		return (this.failure != null) ? this.failure.console(this.fetch, this.detail, escape) : "";
	}

}
