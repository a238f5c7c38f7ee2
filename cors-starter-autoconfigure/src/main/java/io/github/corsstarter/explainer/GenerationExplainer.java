package io.github.corsstarter.explainer;

import java.time.Instant;
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
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.Governance;
import io.github.corsstarter.web.InactiveEnvironment;
import io.github.corsstarter.web.PathPolicy;

/**
 * Explains denials with all that is known of one generation: its policies, the other
 * environments, and the places where its properties were written.
 */
final class GenerationExplainer {

	private final Generation generation;

	private final ActivePolicies active;

	private final PropertyOrigins origins;

	private final ReplacedOrigins replaced;

	GenerationExplainer(Generation generation) {
		this.generation = generation;
		this.active = generation.policies();
		this.origins = generation.sources();
		this.replaced = new ReplacedOrigins(this.origins);
	}

	/** Whether it is for this generation, with these sources. */
	boolean isOf(Generation generation) {
		return this.generation == generation;
	}

	/** Explains a denial that happened. */
	ExplainedDenial explain(Denial denial) {
		return noted(denial.policy(), denial.origin(),
				explain(denial.policy(), denial.reason(), denial.origin(), ExplainedDenial.of(denial)));
	}

	/** Explains the outcome of a fetch. */
	ExplainedFetch explain(FetchQuestion question) {
		Governance governance = this.active.govern(question.path(), question.mappedPath());
		CorsPolicy policy = governance.policy();
		if (policy == null) {
			return new UngovernedPath(this.active, this.origins, question).explain();
		}
		RequestExplanation outcome = governance.ambiguous()
				? RequestExplanation.ofAmbiguousPath(policy, question.plan())
				: RequestExplanation.of(policy, question.plan(), question.reads());
		List<PathPolicy> candidates = this.active.candidates(question.path());
		return new ExplainedFetch(policy, outcome, candidates, List.of(),
				explained(policy, question.plan(), candidates, outcome));
	}

	private ExplainedDenial explained(CorsPolicy policy, FetchPlan plan, List<PathPolicy> candidates,
			RequestExplanation outcome) {
		ExplainedDenial explained = explain(policy, plan, candidates, outcome);
		return outcome.allowed() ? explained : noted(policy, plan.origin(), explained);
	}

	/** Says whom to ask, if the origin or the one that was meant is of a noted group. */
	private ExplainedDenial noted(CorsPolicy policy, String origin, ExplainedDenial explained) {
		String sentence = new NotedEntry(this.generation).of(policy, origin, explained.nearMiss());
		return (sentence != null) ? explained.with(" " + sentence, "", null) : explained;
	}

	private ExplainedDenial explain(CorsPolicy policy, FetchPlan plan, List<PathPolicy> candidates,
			RequestExplanation outcome) {
		boolean ambiguous = outcome.reason() == CorsRejection.PATH_AMBIGUOUS;
		String lost = (outcome.allowed() || ambiguous) ? "" : lost(policy, plan, candidates);
		return lost.isEmpty() ? explain(policy, outcome.reason(), plan.origin(), outcome.because())
				: located(policy, outcome.because().with(lost, "", null));
	}

	/**
	 * A policy that would allow the fetch, if it were not for a more specific pattern.
	 */
	private static String lost(CorsPolicy policy, FetchPlan plan, List<PathPolicy> candidates) {
		return candidates.stream()
			.filter((candidate) -> candidate.policy() != policy)
			.filter((candidate) -> RequestExplanation.of(candidate.policy(), plan).allowed())
			.findFirst()
			.map((candidate) -> " The policy '" + candidate.policy().name() + "' ("
					+ candidate.pattern().getPatternString() + ") would allow it, but its path is less specific.")
			.orElse("");
	}

	private ExplainedDenial explain(CorsPolicy policy, @Nullable CorsRejection reason, String origin,
			ExplainedDenial because) {
		if (reason != CorsRejection.ORIGIN_NOT_ALLOWED) {
			return located(policy, because);
		}
		because = because.with(SourcesWithoutOrigin.of(policy, Instant.now()), SourcesWithoutOrigin.whatToDo(policy),
				null);
		String replaced = this.replaced.find(policy.spec().allowedOrigins(), origin);
		if (replaced != null) {
			return located(policy, because.with(" " + replaced, "", null));
		}
		NearMiss elsewhere = (because.nearMiss() == null) ? findElsewhere(policy, origin) : null;
		return located(policy,
				(elsewhere != null) ? because.with(" " + sentence(elsewhere), instead(elsewhere), elsewhere) : because);
	}

	private ExplainedDenial located(CorsPolicy policy, ExplainedDenial because) {
		return WrittenChange.locate(because.withAdvice(alsoChanged(policy, because.changes())), this.origins);
	}

	private static String instead(NearMiss elsewhere) {
		return (elsewhere.difference() == Difference.ENVIRONMENT) ? "If this is '" + elsewhere.where()
				+ "', set 'cors.environment' to it; otherwise the page may be calling the wrong server. " : "";
	}

	/** Other policies that would allow more if lists of origins changed. */
	private String alsoChanged(CorsPolicy policy, List<PropertyChange> changes) {
		Set<String> properties = changes.stream().map(PropertyChange::property).collect(Collectors.toSet());
		List<String> names = this.active.policies()
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

	private String sentence(NearMiss near) {
		return (near.difference() == Difference.ENVIRONMENT)
				? "The environment '" + near.where() + "' allows it, but the active environment is '"
						+ this.active.environment() + "'."
				: "The policy '" + near.where() + "' allows it, on other paths.";
	}

	private @Nullable NearMiss findElsewhere(CorsPolicy denying, String origin) {
		Stream<@Nullable NearMiss> environments = this.active.inactiveEnvironments()
			.stream()
			.map((environment) -> findIn(environment, denying.name(), origin));
		Stream<@Nullable NearMiss> others = this.active.policies()
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
