package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.change.Obstacle;
import io.github.corsstarter.change.candidate.Witness;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.ExplainedDenial;

/**
 * The policies that are tried beside the active ones, and what they would do.
 *
 * @param location where they are
 * @param loadedAt when they were read last
 * @param environment their environment, if one was chosen
 * @param version their fingerprint; {@code null} if they are not tried
 * @param activeVersion the fingerprint of the active policies
 * @param problems why they are not tried, the first hundred reasons
 * @param problemsTotal how many reasons there are
 * @param findings what is doubtful about them
 * @param diff what would change if they became active
 * @param since since when requests are counted
 * @param differences the counts of all policies together, by difference
 * @param policies the counts by the candidate's policy, or by the active policy where the
 * candidate has none
 * @param witnesses the latest requests that would fare differently, the latest first
 * @since 0.1.0
 */
public record CorsCandidateDescriptor(String location, Instant loadedAt, @Nullable String environment,
		@Nullable String version, String activeVersion, List<Obstacle> problems, int problemsTotal,
		List<FindingDescriptor> findings, @Nullable DiffDescriptor diff, @Nullable Instant since,
		Map<String, Long> differences, Map<String, PolicyDifferencesDescriptor> policies,
		List<WitnessDescriptor> witnesses) implements OperationResponseBody {

	/**
	 * The counts of one policy, by difference. What is zero is not there.
	 *
	 * @param preflights the counts of preflights
	 * @param actualRequests the counts of actual requests
	 */
	public record PolicyDifferencesDescriptor(Map<String, Long> preflights, Map<String, Long> actualRequests) {
	}

	/**
	 * A request that would fare differently. What the client sent is cut and escaped.
	 *
	 * @param at when it came last
	 * @param firstSeen when it came first, as far as is remembered
	 * @param difference how differently
	 * @param kind {@code preflight} or {@code actual}
	 * @param client {@code browser} if the request says that a browser sent it, else
	 * {@code other}
	 * @param method the method that the page wanted to use
	 * @param path the path, within the context path
	 * @param origin the origin of the page
	 * @param requestedHeaders the headers that the page wanted to send
	 * @param active what the active policy makes of it, if one governs the path
	 * @param candidate what the candidate's policy makes of it, if one would
	 * @param explanation what would be different, and why
	 * @param advice what to do about it; empty if there is nothing to do
	 * @param fix the configuration of the candidate that would allow it, if there is one
	 * @param changes the same by property, with the places where they were written
	 * @param count how often it came
	 */
	public record WitnessDescriptor(Instant at, Instant firstSeen, String difference, String kind, String client,
			String method, String path, String origin, List<String> requestedHeaders,
			@Nullable VerdictDescriptor active, @Nullable VerdictDescriptor candidate, String explanation,
			String advice, @Nullable String fix, List<ChangeDescriptor> changes, long count) {

		static WitnessDescriptor of(Witness witness, ExplainedDenial explained) {
			Denial request = witness.seen().request();
			return new WitnessDescriptor(witness.lastSeen(), witness.firstSeen(), witness.seen().difference().id(),
					request.decision().kind().id(), request.client().id(), request.method(), request.path(),
					request.origin(), request.requestedHeaders(), VerdictDescriptor.of(witness.seen().active()),
					VerdictDescriptor.of(witness.seen().candidate()), explained.explanation(), explained.advice(),
					explained.fix(), ChangeDescriptor.of(explained), witness.count());
		}

	}

	/**
	 * What a policy makes of a request.
	 *
	 * @param policy the name of the policy
	 * @param verdict {@code allowed} or {@code denied}
	 * @param reason the reason, if it is denied
	 */
	public record VerdictDescriptor(String policy, String verdict, @Nullable String reason) {

		static @Nullable VerdictDescriptor of(@Nullable Denial request) {
			if (request == null) {
				return null;
			}
			CorsRejection rejection = request.decision().rejection();
			return new VerdictDescriptor(request.policy().name(), (rejection != null) ? "denied" : "allowed",
					(rejection != null) ? rejection.id() : null);
		}

	}

}
