package io.github.corsstarter.configuration;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.PathPolicy;

/**
 * Keys that could not be read, in an application that starts in spite of them. It is not
 * known what such a key would have ruled out, so the policies that it concerns allow no
 * origin. A value that is ignored in a list needs no such care: the list only gets
 * shorter.
 */
final class UnreadKeys {

	private static final Set<ProblemCode> CODES = EnumSet.of(ProblemCode.UNKNOWN_PROPERTY, ProblemCode.INVALID_VALUE,
			ProblemCode.INCOMPLETE_LIST, ProblemCode.UNRESOLVED_PLACEHOLDER, ProblemCode.INVALID_NAME,
			ProblemCode.AMBIGUOUS_NAME, ProblemCode.INVALID_PATH, ProblemCode.DUPLICATE_PATH,
			ProblemCode.NO_ENVIRONMENT, ProblemCode.UNKNOWN_ENVIRONMENT, ProblemCode.AMBIGUOUS_ENVIRONMENT);

	/** Codes of problems that may give a path to another policy than was meant. */
	private static final Set<ProblemCode> CONCERN_ALL = EnumSet.of(ProblemCode.INVALID_NAME, ProblemCode.AMBIGUOUS_NAME,
			ProblemCode.INVALID_PATH, ProblemCode.DUPLICATE_PATH);

	/**
	 * What stands in for these keys allows nothing, or they have no effect on what is
	 * allowed. A source with a mistake is not read.
	 */
	private static final Pattern HARMLESS = Pattern.compile("cors\\.(allow-credentials|allowed-origins|allowed-headers"
			+ "|allowed-origin-groups|allowed-origin-sources|contract|exposed-headers|max-age|on-denied|preflight-status"
			+ "|candidate|dangerous|diagnostics|filter|group-notes|origin-groups|origin-sources|reload|validation)([.\\[].*)?");

	private static final Pattern ENVIRONMENT = Pattern.compile("cors\\.environments\\.([^.]+).*");

	private static final Pattern POLICY = Pattern.compile("cors\\.policies\\.([^.]+).*");

	private final Collection<CorsPolicyProblem> problems;

	private final @Nullable String environment;

	/**
	 * Creates the keys.
	 * @param problems all problems
	 * @param environment the name of the active environment, if there is one
	 */
	UnreadKeys(Collection<CorsPolicyProblem> problems, @Nullable String environment) {
		this.problems = problems.stream()
			.filter((problem) -> CODES.contains(problem.code()) && !isIgnoredElement(problem))
			.toList();
		this.environment = environment;
	}

	private static boolean isIgnoredElement(CorsPolicyProblem problem) {
		return problem.code() == ProblemCode.UNRESOLVED_PLACEHOLDER && problem.property().endsWith("]");
	}

	/** The policies, those that are concerned without their origins. */
	List<PathPolicy> withoutOriginsWhereConcerned(List<PathPolicy> policies) {
		Map<CorsPolicy, CorsPolicy> denying = new HashMap<>();
		return policies.stream()
			.map((entry) -> concern(entry.policy().name()) ? new PathPolicy(entry.pattern(), entry.property(),
					denying.computeIfAbsent(entry.policy(), UnreadKeys::withoutOrigins)) : entry)
			.toList();
	}

	private boolean concern(String policy) {
		return this.problems.stream().anyMatch((problem) -> {
			String property = problem.property();
			Matcher matcher = POLICY.matcher(property);
			if (matcher.matches() && !CONCERN_ALL.contains(problem.code())) {
				return FoldedNames.fold(matcher.group(1)).equals(FoldedNames.fold(policy));
			}
			matcher = ENVIRONMENT.matcher(property);
			if (matcher.matches()) {
				return this.environment != null
						&& FoldedNames.fold(matcher.group(1)).equals(FoldedNames.fold(this.environment));
			}
			return !HARMLESS.matcher(property).matches();
		});
	}

	private static CorsPolicy withoutOrigins(CorsPolicy policy) {
		CorsPolicySpec spec = policy.spec();
		return CorsPolicy.compile(new CorsPolicySpec(spec.name(), spec.path(), List.of(),
				new Setting<>(spec.allowedOriginSources().property(), List.of()), spec.allowedMethods(),
				spec.allowedHeaders(), spec.exposedHeaders(), spec.allowCredentials(), spec.maxAge(), spec.onDenied(),
				spec.preflightStatus(), spec.safetyRules()), (problem) -> {
				});
	}

}
