package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.PathPolicy;

/**
 * Gives policies their paths.
 */
final class PathPatterns {

	/** Any number of segments, where only one is possible. */
	private static final String INNER = "/**/";

	private final Consumer<CorsPolicyProblem> problems;

	private final List<PathPolicy> policies = new ArrayList<>();

	/** Who named a pattern first, whatever its variables are called. */
	private final Map<String, Claim> claims = new HashMap<>();

	PathPatterns(Consumer<CorsPolicyProblem> problems) {
		this.problems = problems;
	}

	List<PathPolicy> policies() {
		return this.policies;
	}

	void add(Setting<List<String>> paths, CorsPolicy policy) {
		boolean empty = true;
		for (int i = 0; i < paths.value().size(); i++) {
			String path = paths.value().get(i).strip();
			if (!path.isEmpty()) {
				empty = false;
				add(path, new Claim(policy, paths, paths.elementProperty(i), path));
			}
		}
		if (empty) {
			report(ProblemCode.INVALID_PATH, paths.property(), "", "The policy '" + policy.name()
					+ "' governs no path: '" + paths.property() + "' is empty. Name a path such as '/api/**'.", null);
		}
	}

	private void add(String path, Claim claim) {
		if (Placeholders.isUnresolved(path)) {
			return;
		}
		Claim other = this.claims.putIfAbsent(withoutNames(path), claim);
		if (other != null) {
			reportDuplicate(path, claim, other);
		}
		else if (!path.startsWith("/")) {
			report(ProblemCode.INVALID_PATH, claim.property(), path,
					"'" + path + "' is not a path. A path starts with '/', and lies within the context path.",
					"/" + path);
		}
		else {
			parse(path, claim.property(), claim.policy());
		}
	}

	private static String withoutNames(String path) {
		return (path.indexOf('{') != -1) ? PatternSpelling.withoutNames(path) : path;
	}

	/** A policy that inherits its paths is told to get its own. */
	private void reportDuplicate(String path, Claim claim, Claim other) {
		String own = "cors.policies." + claim.policy().name() + ".paths";
		boolean inherited = !claim.paths().property().equals(own) && claim.policy() != other.policy();
		String property = inherited ? own : claim.property();
		String origin = inherited
				? ", which the policy '" + claim.policy().name() + "' takes from '" + claim.paths().property() + "',"
				: "";
		String rule = (claim.policy() == other.policy()) ? " Name each path once."
				: " Each pattern belongs to one policy: give one of them a path of its own"
						+ (inherited ? ", such as '" + own + ": /" + claim.policy().name() + "/**'." : ".");
		String same = path.equals(other.path()) ? ""
				: " the same pattern as '" + other.path() + "', since names of variables do not count, and that is";
		this.problems.accept(new CorsPolicyProblem(
				ProblemCode.DUPLICATE_PATH, property, path, "'" + path + "'" + origin + " is" + same
						+ " already a path of the policy '" + other.policy().name() + "'." + rule,
				null, List.of(other.property())));
	}

	private void parse(String path, String property, CorsPolicy policy) {
		try {
			this.policies.add(new PathPolicy(PathPatternParser.defaultInstance.parse(path), property, policy));
		}
		catch (PatternParseException ex) {
			report(ProblemCode.INVALID_PATH, property, path,
					"'" + path + "' is not a path pattern: " + ex.getMessage() + " (at position " + ex.getPosition()
							+ ")." + (path.contains(INNER) ? " Within a pattern, '*' matches one segment." : ""),
					corrected(path));
		}
	}

	private static @Nullable String corrected(String path) {
		try {
			return PathPatternParser.defaultInstance.parse(path.replace(INNER, "/*/")).getPatternString();
		}
		catch (PatternParseException ex) {
			return null;
		}
	}

	private void report(ProblemCode code, String property, String value, String message, @Nullable String fix) {
		this.problems.accept(new CorsPolicyProblem(code, property, value, message, fix));
	}

	/**
	 * That a policy governs a path.
	 *
	 * @param policy the policy
	 * @param paths the list that names the path
	 * @param property the element of that list
	 * @param path the path pattern as it is written
	 */
	private record Claim(CorsPolicy policy, Setting<List<String>> paths, String property, String path) {
	}

}
