package io.github.corsstarter.browser;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The result of a {@code fetch()}.
 *
 * @param steps the request and the redirects that it took, at least one
 * @param verdict the browser's last word
 * @since 0.1.0
 */
public record FetchResult(List<FetchStep> steps, BrowserVerdict verdict) {

	/**
	 * Copies the list.
	 * @param steps the request and the redirects that it took, at least one
	 * @param verdict the browser's last word
	 */
	public FetchResult {
		steps = List.copyOf(steps);
	}

	/**
	 * All that was sent, in order.
	 * @return the preflights and the requests
	 */
	public List<Exchange> exchanges() {
		return this.steps.stream()
			.flatMap((step) -> Stream.of(step.preflight(), step.actual()))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * The last preflight that was sent.
	 * @return the preflight, or {@code null} if there was none
	 */
	public @Nullable Exchange preflight() {
		return exchanges().stream()
			.filter((exchange) -> exchange.request().isPreflight())
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

	/**
	 * The answer that the browser judged last, if it was not that to a preflight.
	 * @return the answer, or {@code null} if the request itself was not sent
	 */
	public @Nullable ServerAnswer answer() {
		Exchange actual = lastStep().actual();
		return (actual != null) ? actual.answer() : null;
	}

	/**
	 * Whether the answer to an earlier preflight stood in for one.
	 * @return {@code true} if it did at least once
	 */
	public boolean usedCachedPreflight() {
		return this.steps.stream().anyMatch(FetchStep::cachedPreflight);
	}

	/**
	 * Whether the script can read a response header, be it there or not.
	 * @param name a header name, in any case
	 * @return {@code true} if the answer is readable, and exposes that name
	 */
	public boolean exposes(String name) {
		ServerAnswer answer = answer();
		if (answer == null || !this.verdict.isReadable()) {
			return false;
		}
		PlannedFetch fetch = this.verdict.fetch();
		return lastStep().plan().isCors() ? ReadableHeaders.isReadable(name, answer, fetch.includesCredentials())
				: ReadableHeaders.isReadable(name);
	}

	FetchStep lastStep() {
		return this.steps.get(this.steps.size() - 1);
	}

	/**
	 * A fetch up to its answer, or up to the next redirect.
	 *
	 * @param plan what the browser meant to send
	 * @param preflight the preflight, or {@code null} if none was sent
	 * @param cachedPreflight whether the answer to an earlier preflight stood in for one
	 * @param actual the request itself, or {@code null} if it was not sent
	 * @since 0.1.0
	 */
	public record FetchStep(FetchPlan plan, @Nullable Exchange preflight, boolean cachedPreflight,
			@Nullable Exchange actual) {
	}

}
