package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.observation.RecordedDenial;

/**
 * A failure, as an engineer would put it in a ticket. What the client sent is cut and
 * escaped.
 *
 * @param at when it happened last
 * @param firstSeen when it happened first, as far as is remembered
 * @param policy the policy that denied
 * @param policyVersion the fingerprint of the policies that were in force
 * @param kind {@code preflight} or {@code actual}
 * @param client {@code browser} if the request says that a browser sent it, else
 * {@code other}
 * @param method the method that the page wanted to use
 * @param path the path, within the context path
 * @param optionsStatus the status of the answer to the preflight, if it was one
 * @param status the status of the answer, unless the handler answered
 * @param origin the origin of the page
 * @param requestedHeaders the headers that the page wanted to send
 * @param reason the reason
 * @param missingAllowHeaders those headers that the policy does not allow
 * @param explanation what happened, in words
 * @param advice what to do about it
 * @param fix the configuration that would have allowed it, if there is one
 * @param changes the same by property, with the places where they were written
 * @param text all of it in one line, as the log has it
 * @param reference where the documentation tells more
 * @param count how often it happened
 * @since 0.1.0
 */
public record FailureDescriptor(Instant at, Instant firstSeen, String policy, String policyVersion, String kind,
		String client, String method, String path, @Nullable Integer optionsStatus, @Nullable Integer status,
		String origin, List<String> requestedHeaders, String reason, List<String> missingAllowHeaders,
		String explanation, String advice, @Nullable String fix, List<ChangeDescriptor> changes, String text,
		String reference, long count) {

	static FailureDescriptor of(RecordedDenial recorded, ExplainedDenial explained) {
		Denial denial = recorded.denial();
		CorsDecision decision = denial.decision();
		Integer status = decision.isAnswered() ? Integer.valueOf(decision.status()) : null;
		return new FailureDescriptor(recorded.lastSeen(), recorded.firstSeen(), denial.policy().name(),
				recorded.policyVersion(), decision.kind().id(), denial.client().id(), denial.method(), denial.path(),
				(decision.kind() == CorsRequestKind.PREFLIGHT) ? status : null, status, denial.origin(),
				denial.requestedHeaders(), denial.reason().id(), denial.missingHeaders(), explained.explanation(),
				explained.advice(), explained.fix(), ChangeDescriptor.of(explained), denial.text(explained),
				denial.reason().reference(), recorded.count());
	}

}
