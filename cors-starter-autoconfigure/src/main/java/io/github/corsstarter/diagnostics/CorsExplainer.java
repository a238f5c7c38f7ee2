package io.github.corsstarter.diagnostics;

import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.DenialExplanation;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.explain.browser.FetchPlan;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.InactiveEnvironment;

/**
 * Explains denials with all that is known of the application: the other policies, the
 * other environments, and the places where properties were written.
 *
 * @since 0.1.0
 */
public final class CorsExplainer {

	private final CorsPolicies policies;

	private final PropertyOrigins origins;

	/**
	 * Creates an explainer.
	 * @param policies the policies
	 * @param origins finds where properties were written
	 */
	public CorsExplainer(CorsPolicies policies, PropertyOrigins origins) {
		this.policies = policies;
		this.origins = origins;
	}

	/**
	 * Explains a denial that happened.
	 * @param policy the policy that denied
	 * @param denial the denied request
	 * @return the explanation
	 */
	public ExplainedDenial explain(CorsPolicy policy, Denial denial) {
		return explain(policy, denial.reason(), denial.origin(), DenialExplanation.of(policy, denial));
	}

	/**
	 * Explains what would become of a fetch.
	 * @param policy the policy of its path
	 * @param plan the fetch
	 * @param explanation what the policy alone tells
	 * @return the explanation
	 */
	public ExplainedDenial explain(CorsPolicy policy, FetchPlan plan, RequestExplanation explanation) {
		return explain(policy, explanation.reason(), plan.origin(), explanation.because());
	}

	private ExplainedDenial explain(CorsPolicy policy, @Nullable CorsRejection reason, String origin,
			DenialExplanation because) {
		NearMiss near = because.nearMiss();
		String elsewhere = "";
		if (near == null && reason == CorsRejection.ORIGIN_NOT_ALLOWED) {
			near = findElsewhere(policy, origin);
			elsewhere = (near != null) ? " " + sentence(near) : "";
		}
		return ExplainedDenial.of(because.explanation() + elsewhere, because.advice(), because.changes(), this.origins,
				near);
	}

	/**
	 * Explains why no policy decides about a fetch.
	 * @param plan the fetch
	 * @param path its path
	 * @return the explanation, with the change that would have a policy govern the path
	 * if one would allow the fetch
	 */
	public ExplainedDenial explainUngoverned(FetchPlan plan, String path) {
		return new UngovernedPath(this.policies.active(), this.origins, path).explain(plan);
	}

	private String sentence(NearMiss near) {
		return (near.difference() == Difference.ENVIRONMENT)
				? "The environment '" + near.where() + "' allows it, but the one that holds is '"
						+ this.policies.active().environment() + "'."
				: "The policy '" + near.where() + "' allows it, on other paths.";
	}

	private @Nullable NearMiss findElsewhere(CorsPolicy denying, String origin) {
		ActivePolicies active = this.policies.active();
		Stream<@Nullable NearMiss> environments = active.inactiveEnvironments()
			.stream()
			.map((environment) -> findIn(environment, denying.name(), origin));
		Stream<@Nullable NearMiss> others = active.policies()
			.stream()
			.filter((policy) -> policy != denying)
			.map((policy) -> find(policy, origin, Difference.PATH, policy.name()));
		return Stream.concat(environments, others).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static @Nullable NearMiss findIn(InactiveEnvironment environment, String policy, String origin) {
		return environment.policies()
			.stream()
			.filter((candidate) -> candidate.name().equals(policy))
			.findFirst()
			.map((candidate) -> find(candidate, origin, Difference.ENVIRONMENT, environment.name()))
			.orElse(null);
	}

	private static @Nullable NearMiss find(CorsPolicy policy, String origin, Difference difference, String where) {
		String entry = policy.admittingEntry(origin);
		return (entry != null) ? new NearMiss(entry, difference, where) : null;
	}

}
