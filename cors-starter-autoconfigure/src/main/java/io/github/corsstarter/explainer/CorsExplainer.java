package io.github.corsstarter.explainer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.Setting;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.explain.DenialExplanation;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.source.PropertyOrigins;
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

	private final ReplacedOrigins replaced;

	/**
	 * Creates an explainer.
	 * @param policies the policies
	 * @param origins finds where properties were written
	 */
	public CorsExplainer(CorsPolicies policies, PropertyOrigins origins) {
		this.policies = policies;
		this.origins = origins.remembering();
		this.replaced = new ReplacedOrigins(this.origins);
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
	 * Explains the outcome of a fetch.
	 * @param policy the policy of its path
	 * @param plan the fetch
	 * @param path its path
	 * @param explanation what the policy alone tells
	 * @return the explanation
	 */
	public ExplainedDenial explain(CorsPolicy policy, FetchPlan plan, String path, RequestExplanation explanation) {
		DenialExplanation because = explanation.because();
		boolean ambiguous = explanation.reason() == CorsRejection.PATH_AMBIGUOUS;
		String lost = (explanation.allowed() || ambiguous) ? "" : lost(policy, plan, path);
		return lost.isEmpty() ? explain(policy, explanation.reason(), plan.origin(), because)
				: explained(policy, because, because.explanation() + lost, because.advice(), because.nearMiss());
	}

	/**
	 * A policy that would allow the fetch, if it were not for a more specific pattern.
	 */
	private String lost(CorsPolicy policy, FetchPlan plan, String path) {
		return this.policies.active()
			.candidates(path)
			.stream()
			.filter((candidate) -> candidate.policy() != policy)
			.filter((candidate) -> RequestExplanation.of(candidate.policy(), plan).allowed())
			.findFirst()
			.map((candidate) -> " The policy '" + candidate.policy().name() + "' ("
					+ candidate.pattern().getPatternString() + ") would allow it, but its path is less specific.")
			.orElse("");
	}

	private ExplainedDenial explain(CorsPolicy policy, @Nullable CorsRejection reason, String origin,
			DenialExplanation because) {
		if (reason != CorsRejection.ORIGIN_NOT_ALLOWED) {
			return explained(policy, because, because.explanation(), because.advice(), because.nearMiss());
		}
		String replaced = this.replaced.find(policy.spec().allowedOrigins(), origin);
		if (replaced != null) {
			return explained(policy, because, because.explanation() + " " + replaced, because.advice(),
					because.nearMiss());
		}
		NearMiss elsewhere = (because.nearMiss() == null) ? findElsewhere(policy, origin) : null;
		if (elsewhere == null) {
			return explained(policy, because, because.explanation(), because.advice(), because.nearMiss());
		}
		return explained(policy, because, because.explanation() + " " + sentence(elsewhere),
				instead(elsewhere) + because.advice(), elsewhere);
	}

	private ExplainedDenial explained(CorsPolicy policy, DenialExplanation because, String explanation, String advice,
			@Nullable NearMiss near) {
		return ExplainedDenial.of(explanation, advice + alsoChanged(policy, because.changes()), because.changes(),
				this.origins, near);
	}

	private static String instead(NearMiss elsewhere) {
		return (elsewhere.difference() == Difference.ENVIRONMENT) ? "If this is '" + elsewhere.where()
				+ "', set 'cors.environment' to it; otherwise the page may be calling the wrong server. " : "";
	}

	/** Other policies that would allow more if lists of origins changed. */
	private String alsoChanged(CorsPolicy policy, List<PropertyChange> changes) {
		Set<String> properties = changes.stream().map(PropertyChange::property).collect(Collectors.toSet());
		List<String> names = this.policies.active()
			.policies()
			.stream()
			.filter((other) -> !other.name().equals(policy.name()))
			.filter((other) -> other.spec()
				.allowedOrigins()
				.stream()
				.map(Setting::property)
				.anyMatch(properties::contains))
			.map((other) -> "'" + other.name() + "'")
			.toList();
		return switch (names.size()) {
			case 0 -> "";
			case 1 -> " The policy " + names.get(0) + " takes its origins from there, too.";
			default -> " The policies " + String.join(", ", names) + " take their origins from there, too.";
		};
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
				? "The environment '" + near.where() + "' allows it, but the active environment is '"
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
