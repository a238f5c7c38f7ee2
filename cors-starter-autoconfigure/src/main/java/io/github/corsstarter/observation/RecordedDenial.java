package io.github.corsstarter.observation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.RequestClient;

/**
 * How often the same was denied. While its policy is active it is described and explained
 * whenever somebody asks; then the last explanation is kept, and the policy is not.
 *
 * @param denial the denial, or {@code null} if its policy was retired
 * @param settled what is left of it then, or {@code null} as long as the policy is active
 * @param policyVersion the fingerprint of the policies that denied
 * @param firstSeen when it happened first, as far as the ledger remembers
 * @param lastSeen when it happened last
 * @param count how often it happened since then
 * @since 0.1.0
 */
public record RecordedDenial(@Nullable Denial denial, @Nullable Settled settled, String policyVersion,
		Instant firstSeen, Instant lastSeen, long count) {

	static RecordedDenial first(Denial denial, String policyVersion, Instant time) {
		return new RecordedDenial(denial, null, policyVersion, time, time, 1);
	}

	RecordedDenial and(RecordedDenial later) {
		return new RecordedDenial(this.denial, this.settled, this.policyVersion, this.firstSeen, later.lastSeen,
				this.count + later.count);
	}

	/** The same without its policy. */
	RecordedDenial settle(Settled last) {
		return new RecordedDenial(null, last, this.policyVersion, this.firstSeen, this.lastSeen, this.count);
	}

	/**
	 * What was denied.
	 * @return the request
	 */
	public DeniedRequest request() {
		return (this.settled != null) ? this.settled.request() : DeniedRequest.of(Objects.requireNonNull(this.denial));
	}

	/**
	 * Why it was denied.
	 * @param explainer explains it, if its policy is known
	 * @return the explanation
	 */
	public Account account(Function<Denial, ExplainedDenial> explainer) {
		if (this.settled != null) {
			return this.settled.account();
		}
		Denial known = Objects.requireNonNull(this.denial);
		ExplainedDenial explained = explainer.apply(known);
		return new Account(explained, known.text(explained));
	}

	/**
	 * What is left of a denial whose policy was retired.
	 *
	 * @param request what was denied
	 * @param account the last explanation
	 */
	public record Settled(DeniedRequest request, Account account) {
	}

	/**
	 * Why a request was denied.
	 *
	 * @param explained the explanation
	 * @param text all of it in one line, as the log has it
	 */
	public record Account(ExplainedDenial explained, String text) {
	}

	/**
	 * What is known of a denied request. Everything that the client sent is cut and
	 * escaped.
	 *
	 * @param policy the name of the policy that denied
	 * @param kind preflight or actual request
	 * @param client whether the request says that a browser sent it
	 * @param method the method that the page wanted to use
	 * @param path the path, within the context path
	 * @param origin the value of the {@code Origin} header; empty if there is none
	 * @param requestedHeaders the headers that the page wanted to send
	 * @param missingHeaders those of them that the policy does not allow
	 * @param reason the reason
	 * @param status the status of the answer, or {@code null} if the handler answered
	 */
	public record DeniedRequest(String policy, CorsRequestKind kind, RequestClient client, String method, String path,
			String origin, List<String> requestedHeaders, List<String> missingHeaders, CorsRejection reason,
			@Nullable Integer status) {

		static DeniedRequest of(Denial denial) {
			CorsDecision decision = denial.decision();
			return new DeniedRequest(denial.policy().name(), decision.kind(), denial.client(), denial.method(),
					denial.path(), denial.origin(), denial.requestedHeaders(), denial.missingHeaders(), denial.reason(),
					decision.isAnswered() ? decision.status() : null);
		}

	}

}
