package io.github.corsstarter.actuate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.actuate.CorsCandidateDescriptor.PolicyDifferencesDescriptor;
import io.github.corsstarter.actuate.CorsCandidateDescriptor.WitnessDescriptor;
import io.github.corsstarter.change.candidate.CandidateComparison;
import io.github.corsstarter.change.candidate.CandidateDifference;
import io.github.corsstarter.change.candidate.CandidatePolicies;
import io.github.corsstarter.change.candidate.DifferenceCounts;
import io.github.corsstarter.change.candidate.TriedCandidate;
import io.github.corsstarter.change.candidate.WitnessExplainer;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * Reports the policies that are tried beside the active ones, and what they would change.
 *
 * @since 0.1.0
 */
@Endpoint(id = "corscandidate", defaultAccess = Access.READ_ONLY)
public class CorsCandidateEndpoint {

	private final CorsPolicies policies;

	private final CandidatePolicies candidate;

	private final GuardedExplainer explainer;

	/**
	 * Creates an endpoint.
	 * @param policies the active policies
	 * @param candidate the policies that are tried
	 * @param explainer explains denials of the active policies
	 */
	public CorsCandidateEndpoint(CorsPolicies policies, CandidatePolicies candidate, GuardedExplainer explainer) {
		this.policies = policies;
		this.candidate = candidate;
		this.explainer = explainer;
	}

	/**
	 * Reports the candidate.
	 * @return what it is and what it would do, or {@code null} before it was read
	 */
	@ReadOperation
	public @Nullable CorsCandidateDescriptor candidate() {
		TriedCandidate tried = this.candidate.tried();
		return (tried != null) ? describe(tried) : null;
	}

	private CorsCandidateDescriptor describe(TriedCandidate tried) {
		Generation generation = tried.checked().generation();
		CandidateComparison comparison = tried.comparison();
		DifferenceCounts counts = (comparison != null) ? comparison.counts() : null;
		return new CorsCandidateDescriptor(tried.location(), tried.loadedAt(),
				(generation != null) ? generation.policies().environment() : null,
				(generation != null) ? generation.policies().version() : null, this.policies.active().version(),
				tried.checked().obstacles(), tried.checked().obstaclesTotal(), findings(generation),
				DiffDescriptor.of(this.candidate.diff()), (comparison != null) ? comparison.since() : null,
				totals(counts), policies(counts), witnesses(comparison));
	}

	private static List<FindingDescriptor> findings(@Nullable Generation generation) {
		return (generation != null) ? generation.findings()
			.stream()
			.map((finding) -> FindingDescriptor.of(finding, generation.sources()))
			.toList() : List.of();
	}

	private static Map<String, PolicyDifferencesDescriptor> policies(@Nullable DifferenceCounts counts) {
		Map<String, PolicyDifferencesDescriptor> policies = new LinkedHashMap<>();
		if (counts != null) {
			for (String policy : counts.policies()) {
				policies.put(policy, new PolicyDifferencesDescriptor(counts.of(CorsRequestKind.PREFLIGHT, policy),
						counts.of(CorsRequestKind.ACTUAL, policy)));
			}
		}
		return policies;
	}

	/** All differences, also those that there are none of. */
	private static Map<String, Long> totals(@Nullable DifferenceCounts counts) {
		Map<String, Long> totals = Arrays.stream(CandidateDifference.values())
			.collect(Collectors.toMap(CandidateDifference::id, (difference) -> 0L, Long::sum, LinkedHashMap::new));
		if (counts != null) {
			counts.policies()
				.stream()
				.flatMap((policy) -> Stream.of(counts.of(CorsRequestKind.PREFLIGHT, policy),
						counts.of(CorsRequestKind.ACTUAL, policy)))
				.forEach((some) -> some.forEach((difference, count) -> totals.merge(difference, count, Long::sum)));
		}
		return totals;
	}

	private List<WitnessDescriptor> witnesses(@Nullable CandidateComparison comparison) {
		if (comparison == null) {
			return List.of();
		}
		WitnessExplainer explainer = new WitnessExplainer(this.explainer, comparison.candidate());
		return comparison.witnesses()
			.stream()
			.map((witness) -> WitnessDescriptor.of(witness, explainer.explain(witness.seen())))
			.toList();
	}

}
