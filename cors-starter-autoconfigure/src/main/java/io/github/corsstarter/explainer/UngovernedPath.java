package io.github.corsstarter.explainer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.explain.ExplainedDenial;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * A path without a policy, and how it would get one.
 */
final class UngovernedPath {

	private static final String PASSED_ON = " The starter does not touch the request: the application's own "
			+ "CORS configuration decides, if there is one.";

	private static final String PLAIN = "/._~-@";

	private final ActivePolicies active;

	private final PropertyOrigins origins;

	private final FetchPlan plan;

	private final String path;

	private final String prefix;

	UngovernedPath(ActivePolicies active, PropertyOrigins origins, FetchQuestion question) {
		this.active = active;
		this.origins = origins;
		this.plan = question.plan();
		this.path = question.path();
		this.prefix = question.prefix();
	}

	ExplainedFetch explain() {
		String explanation = "No policy governs '" + ClientText.sanitize(this.path) + "'" + (this.active
			.isManagement(this.path)
					? ": it is a path of the actuator, and only a pattern that names the actuator's base path governs it."
					: ". " + patterns());
		return Stream.concat(candidates(true), candidates(false))
			.findFirst()
			.map((candidate) -> candidate.explain(explanation))
			.orElseGet(() -> answer(explanation + PASSED_ON,
					"To govern the path, add it to the 'paths' of a policy that would allow the request.", List.of(),
					List.of()));
	}

	private ExplainedFetch answer(String explanation, String advice, List<PropertyChange> changes,
			List<PathPolicy> near) {
		return new ExplainedFetch(null, null, List.of(), near,
				WrittenChange.locate(new ExplainedDenial(explanation, advice, changes, null), this.origins));
	}

	private String patterns() {
		if (this.active.byPath().isEmpty()) {
			return "There is no policy.";
		}
		return "There are policies for " + this.active.byPath()
			.stream()
			.map((entry) -> entry.pattern().getPatternString() + " ('" + entry.policy().name() + "')")
			.collect(Collectors.joining(", ")) + ".";
	}

	/** A policy with a pattern that is near comes first, and one that allows already. */
	private Stream<Candidate> candidates(boolean near) {
		return this.active.policies()
			.stream()
			.map(this::candidate)
			.filter((candidate) -> candidate.isPossible() && (candidate.near() != null || !near))
			.sorted((one, other) -> Boolean.compare(other.explained().allowed(), one.explained().allowed()));
	}

	private Candidate candidate(CorsPolicy policy) {
		List<String> patterns = patternsOf(policy).map(PathPolicy::pattern).map(Object::toString).toList();
		NearPath near = this.active.isManagement(this.path) ? null : NearPath.find(patterns, this.path, this.prefix);
		return new Candidate(policy, patterns, near, RequestExplanation.of(policy, this.plan));
	}

	private Stream<PathPolicy> patternsOf(CorsPolicy policy) {
		return this.active.byPath().stream().filter((entry) -> entry.policy() == policy);
	}

	/** Whether a path is a pattern that means itself, in each notation of a property. */
	private static boolean isPlain(String path) {
		return path.startsWith("/") && path.length() <= ClientText.MAX_LENGTH && !path.contains("//")
				&& path.chars()
					.allMatch((character) -> (character < 0x80 && Character.isLetterOrDigit(character))
							|| PLAIN.indexOf(character) != -1);
	}

	/**
	 * A policy that could govern the path.
	 */
	private final class Candidate {

		private final CorsPolicy policy;

		private final List<String> patterns;

		private final @Nullable NearPath near;

		private final RequestExplanation explained;

		private Candidate(CorsPolicy policy, List<String> patterns, @Nullable NearPath near,
				RequestExplanation explained) {
			this.policy = policy;
			this.patterns = patterns;
			this.near = near;
			this.explained = explained;
		}

		private @Nullable NearPath near() {
			return this.near;
		}

		private RequestExplanation explained() {
			return this.explained;
		}

		private boolean isPossible() {
			boolean named = (this.near != null) || isPlain(UngovernedPath.this.path);
			return named && (this.explained.allowed() || !this.explained.because().changes().isEmpty());
		}

		private ExplainedFetch explain(String explanation) {
			String rule = (this.near != null) ? " " + this.near.rule() : "";
			List<PropertyChange> changes = changes();
			return answer(explanation + rule + PASSED_ON, advice(changes), changes, patternsOf(this.policy).toList());
		}

		private List<PropertyChange> changes() {
			List<String> patterns = new ArrayList<>(this.patterns);
			if (this.near == null) {
				patterns.add(UngovernedPath.this.path);
			}
			else if (this.near.corrected() == null) {
				return List.of();
			}
			else {
				patterns.replaceAll((pattern) -> pattern.equals(this.near.pattern()) ? this.near.corrected() : pattern);
			}
			List<PropertyChange> changes = new ArrayList<>();
			changes.add(new PropertyChange(this.policy.spec().property("paths"), patterns, true));
			changes.addAll(this.explained.because().changes());
			return changes;
		}

		private String advice(List<PropertyChange> changes) {
			if (this.near != null && changes.isEmpty()) {
				return "Write the path in the page as in '" + this.near.pattern() + "'.";
			}
			String allowing = this.explained.allowed() ? ", which would allow the request," : "";
			return "If the policy '" + this.policy.name() + "'" + allowing + " should govern the path, change "
					+ changes.stream().map(PropertyChange::property).collect(Collectors.joining(" and ")) + ".";
		}

	}

}
