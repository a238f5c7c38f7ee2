package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.DenialExplanation;
import io.github.corsstarter.observation.Failure;
import io.github.corsstarter.observation.RecordedFailure;

/**
 * A failure, as an engineer would put it in a ticket. What the client sent is cut and
 * escaped.
 *
 * @param at when it happened last
 * @param firstSeen when it happened first, as far as is remembered
 * @param policy the policy that denied
 * @param kind {@code preflight} or {@code actual}
 * @param method the method that the page wanted to use
 * @param path the path, within the context path
 * @param optionsStatus the status of the answer to the preflight, if it was one
 * @param status the status of the answer, unless the handler answered
 * @param origin the origin of the page
 * @param requestedHeaders the headers that the page wanted to send
 * @param reason the reason
 * @param missingAllowHeaders those headers that the policy does not allow
 * @param explanation what happened, in words
 * @param fix what to change if it should not have happened
 * @param count how often it happened
 * @since 0.1.0
 */
public record FailureDescriptor(Instant at, Instant firstSeen, String policy, String kind, String method, String path,
		@Nullable Integer optionsStatus, @Nullable Integer status, String origin, List<String> requestedHeaders,
		String reason, List<String> missingAllowHeaders, String explanation, String fix, long count) {

	static FailureDescriptor of(RecordedFailure recorded) {
		Failure failure = recorded.failure();
		DenialExplanation explanation = recorded.explain();
		Integer status = (failure.status() != 0) ? Integer.valueOf(failure.status()) : null;
		return new FailureDescriptor(recorded.lastSeen(), recorded.firstSeen(), failure.policy(), failure.kind().id(),
				failure.method(), failure.path(), (failure.kind() == CorsRequestKind.PREFLIGHT) ? status : null, status,
				failure.origin(), failure.requestedHeaders(), failure.reason().id(), failure.missingAllowHeaders(),
				explanation.explanation(), explanation.fix(), recorded.count());
	}

}
