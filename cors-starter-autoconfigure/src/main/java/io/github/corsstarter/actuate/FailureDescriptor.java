package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.observation.RecordedDenial;
import io.github.corsstarter.observation.RecordedDenial.Account;
import io.github.corsstarter.observation.RecordedDenial.DeniedRequest;

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

	static List<FailureDescriptor> latest(CorsLedger ledger, GuardedExplainer explainer) {
		return ledger.recentFailures()
			.stream()
			.map((recorded) -> of(recorded, recorded.account(explainer::explain)))
			.toList();
	}

	private static FailureDescriptor of(RecordedDenial recorded, Account account) {
		DeniedRequest request = recorded.request();
		ExplainedDenial explained = account.explained();
		return new FailureDescriptor(recorded.lastSeen(), recorded.firstSeen(), request.policy(),
				recorded.policyVersion(), request.kind().id(), request.client().id(), request.method(), request.path(),
				(request.kind() == CorsRequestKind.PREFLIGHT) ? request.status() : null, request.status(),
				request.origin(), request.requestedHeaders(), request.reason().id(), request.missingHeaders(),
				explained.explanation(), explained.advice(), explained.fix(), ChangeDescriptor.of(explained),
				account.text(), request.reason().reference(), recorded.count());
	}

}
