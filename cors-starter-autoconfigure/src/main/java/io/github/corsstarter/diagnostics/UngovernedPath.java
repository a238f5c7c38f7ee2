package io.github.corsstarter.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.NearMiss.Difference;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.explain.RequestExplanation;
import io.github.corsstarter.explain.browser.FetchPlan;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * A path without a policy, and how it would get one.
 */
final class UngovernedPath {

	private static final String PASSED_ON = " The request is passed on untouched, and whatever the application does about "
			+ "CORS itself decides.";

	private final ActivePolicies active;

	private final PropertyOrigins origins;

	private final String path;

	UngovernedPath(ActivePolicies active, PropertyOrigins origins, String path) {
		this.active = active;
		this.origins = origins;
		this.path = path;
	}

	ExplainedDenial explain(FetchPlan plan) {
		if (this.active.isBelowActuator(this.path)) {
			return explained(
					"No policy governs '" + this.path + "': it is one of the actuator's, which only a pattern that "
							+ "names the actuator's base path governs.");
		}
		CorsPolicy policy = allowing(plan);
		PropertyChange change = (policy != null) ? change(policy) : null;
		if (policy == null || change == null) {
			return explained("No policy governs '" + this.path + "'. " + patterns());
		}
		return ExplainedDenial.of("No policy governs '" + this.path + "'. " + patterns() + PASSED_ON,
				"If the policy '" + policy.name() + "', which would allow the request, is to govern the path, change "
						+ change.property() + ".",
				List.of(change), this.origins,
				new NearMiss(String.join(", ", patternsOf(policy)), Difference.PATH, policy.name()));
	}

	private static ExplainedDenial explained(String explanation) {
		return new ExplainedDenial(explanation + PASSED_ON, "", null, List.of(), null);
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

	private @Nullable CorsPolicy allowing(FetchPlan plan) {
		return this.active.policies()
			.stream()
			.filter((policy) -> RequestExplanation.of(policy, plan).allowed())
			.findFirst()
			.orElse(null);
	}

	private List<String> patternsOf(CorsPolicy policy) {
		return this.active.byPath()
			.stream()
			.filter((entry) -> entry.policy() == policy)
			.map(PathPolicy::pattern)
			.map(Object::toString)
			.toList();
	}

	/**
	 * One more pattern for a policy, unless the path means something else as a pattern.
	 */
	private @Nullable PropertyChange change(CorsPolicy policy) {
		try {
			PathContainer parsed = PathContainer.parsePath(this.path);
			if (!PathPatternParser.defaultInstance.parse(this.path).matches(parsed)) {
				return null;
			}
		}
		catch (PatternParseException ex) {
			return null;
		}
		List<String> patterns = new ArrayList<>(patternsOf(policy));
		patterns.add(this.path);
		return new PropertyChange(propertyOf(policy), patterns, true);
	}

	private static String propertyOf(CorsPolicy policy) {
		return policy.name().equals("default") ? "cors.paths" : "cors.policies." + policy.name() + ".paths";
	}

}
