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
 * How often the same was denied. While its policy is active it is explained whenever
 * somebody asks; then the last explanation is kept, and the policy is not.
 *
 * @param request what was denied
 * @param denial the denial, or {@code null} if its policy was retired
 * @param settled the last explanation, or {@code null} as long as the policy is active
 * @param policyVersion the fingerprint of the policies that denied
 * @param firstSeen when it happened first, as far as the ledger remembers
 * @param lastSeen when it happened last
 * @param count how often it happened since then
 * @since 0.1.0
 */
public record RecordedDenial(DeniedRequest request, @Nullable Denial denial, @Nullable Account settled,
		String policyVersion, Instant firstSeen, Instant lastSeen, long count) {

	static RecordedDenial first(Denial denial, String policyVersion, Instant time) {
		return new RecordedDenial(DeniedRequest.of(denial), denial, null, policyVersion, time, time, 1);
	}

	RecordedDenial and(RecordedDenial later) {
		return new RecordedDenial(this.request, this.denial, this.settled, this.policyVersion, this.firstSeen,
				later.lastSeen, this.count + later.count);
	}

	/** The same without its policy. */
	RecordedDenial settle(Account account) {
		return new RecordedDenial(this.request, null, account, this.policyVersion, this.firstSeen, this.lastSeen,
				this.count);
	}

	/**
	 * Why it was denied.
	 * @param explainer explains it, if its policy is known
	 * @return the explanation
	 */
	public Account account(Function<Denial, ExplainedDenial> explainer) {
		if (this.settled != null) {
			return this.settled;
		}
		Denial known = Objects.requireNonNull(this.denial);
		ExplainedDenial explained = explainer.apply(known);
		return new Account(explained, known.text(explained));
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
