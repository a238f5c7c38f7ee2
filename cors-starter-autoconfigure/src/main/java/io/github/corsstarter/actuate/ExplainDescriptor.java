package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.PreflightReason;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.explainer.ExplainedFetch;
import io.github.corsstarter.web.PathPolicy;

/**
 * How a request would be handled.
 *
 * @param verdict {@code allowed}, {@code denied}, or {@code not-governed}
 * @param reason why the server would deny it, if it would
 * @param policy the policy of the path, if there is one
 * @param path the pattern of that policy that matches the path
 * @param lost the policies that match the path, too, but less specifically
 * @param server the origin of the application that is spoken of, whose own pages are of
 * the same origin
 * @param preflightNeeded whether a browser sends a preflight
 * @param preflightReasons why it does
 * @param explanation what would happen, in words
 * @param nearMiss something that would be allowed and is near, if there is anything
 * @param advice what to do about it, if there is anything to do
 * @param fix the configuration that would allow it, if anything is denied and it would
 * @param changes the same by property, with the places where they were written
 * @param response the answer that decides
 * @param browser what a browser would say
 * @param readableHeaders the response headers that a script could read, if it could read
 * the answer and they were there
 * @param hiddenHeaders those that the script was said to read and could not
 * @param curl the command that sends what a browser would send first
 * @param reference where the documentation tells more
 * @since 0.1.0
 */
public record ExplainDescriptor(String verdict, @Nullable String reason, @Nullable String policy, @Nullable String path,
		List<PathDescriptor> lost, String server, boolean preflightNeeded, List<String> preflightReasons,
		String explanation, @Nullable NearMissDescriptor nearMiss, @Nullable String advice, @Nullable String fix,
		List<ChangeDescriptor> changes, @Nullable ResponseDescriptor response, @Nullable String browser,
		@Nullable SortedSet<String> readableHeaders, List<String> hiddenHeaders, String curl,
		@Nullable String reference) implements OperationResponseBody {

	static ExplainDescriptor of(String server, FetchPlan plan, ExplainedFetch explained) {
		CorsPolicy policy = explained.policy();
		RequestExplanation outcome = explained.outcome();
		return (policy != null && outcome != null) ? of(server, plan, policy, outcome, explained)
				: notGoverned(server, plan, explained.because(), NearMissDescriptor.of(explained.near()));
	}

	private static ExplainDescriptor notGoverned(String server, FetchPlan plan, ExplainedDenial because,
			@Nullable NearMissDescriptor near) {
		return new ExplainDescriptor("not-governed", null, null, null, List.of(), server, plan.needsPreflight(),
				reasons(plan), because.explanation(), near, textOrNull(because.advice()), because.fix(),
				ChangeDescriptor.of(because), null, null, null, List.of(), CurlCommand.of(plan), null);
	}

	private static ExplainDescriptor of(String server, FetchPlan plan, CorsPolicy policy, RequestExplanation outcome,
			ExplainedFetch explained) {
		CorsRejection reason = outcome.reason();
		boolean readable = outcome.verdict().isReadable();
		List<PathPolicy> candidates = explained.candidates();
		ExplainedDenial because = explained.because();
		// a path that can be read in two ways may have a policy that no pattern shows
		PathPolicy winner = (!candidates.isEmpty() && candidates.get(0).policy() == policy) ? candidates.get(0) : null;
		return new ExplainDescriptor(outcome.allowed() ? "allowed" : "denied", (reason != null) ? reason.id() : null,
				policy.name(), (winner != null) ? winner.pattern().getPatternString() : null,
				candidates.stream().filter((candidate) -> candidate != winner).map(PathDescriptor::of).toList(), server,
				plan.needsPreflight(), reasons(plan), because.explanation(), NearMissDescriptor.of(because.nearMiss()),
				textOrNull(because.advice()), because.fix(), ChangeDescriptor.of(because),
				ResponseDescriptor.of(outcome),
				readable ? "The script can read the answer." : outcome.verdict().console(ClientText::sanitize),
				readable ? outcome.verdict().readableHeaders() : null, outcome.hiddenHeaders(), CurlCommand.of(plan),
				(reason != null) ? reason.reference() : null);
	}

	private static List<String> reasons(FetchPlan plan) {
		return plan.preflightReasons()
			.stream()
			.map((reason) -> new PreflightReason(reason.kind(), ClientText.sanitize(reason.subject())).toString())
			.toList();
	}

	private static @Nullable String textOrNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/**
	 * A policy and the pattern by which it governs.
	 *
	 * @param policy the name of the policy
	 * @param path the pattern
	 */
	public record PathDescriptor(String policy, String path) {

		static PathDescriptor of(PathPolicy entry) {
			return new PathDescriptor(entry.policy().name(), entry.pattern().getPatternString());
		}

	}

	/**
	 * Something that is allowed and differs from what was asked about in one respect.
	 *
	 * @param allowed the entry of the allowlist, or the path patterns
	 * @param differs in what it differs
	 * @param where the environment or the policy that allows it, if it is another one
	 */
	public record NearMissDescriptor(String allowed, String differs, @Nullable String where) {

		static @Nullable NearMissDescriptor of(@Nullable NearMiss near) {
			return (near != null) ? new NearMissDescriptor(near.allowed(), near.difference().id(), near.where()) : null;
		}

		/** The patterns of one policy. */
		static @Nullable NearMissDescriptor of(List<PathPolicy> near) {
			String patterns = near.stream()
				.map((entry) -> entry.pattern().getPatternString())
				.collect(Collectors.joining(", "));
			return near.isEmpty() ? null
					: new NearMissDescriptor(patterns, Difference.PATH.id(), near.get(0).policy().name());
		}

	}

	/**
	 * An answer.
	 *
	 * @param status its status; {@code null} if the handler answers
	 * @param headers its CORS headers and {@code Vary}
	 */
	public record ResponseDescriptor(@Nullable Integer status, Map<String, String> headers) {

		static ResponseDescriptor of(RequestExplanation explanation) {
			Map<String, String> headers = new LinkedHashMap<>();
			explanation.headers().lines().forEach((line) -> headers.put(line.name(), line.value()));
			return new ResponseDescriptor(explanation.status(), headers);
		}

	}

}
