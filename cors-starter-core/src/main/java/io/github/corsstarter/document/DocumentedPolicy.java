package io.github.corsstarter.document;

import java.util.Comparator;
import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.Setting;
import io.github.corsstarter.path.PlainPathPattern;
import io.github.corsstarter.problem.ProblemCode;

/**
 * A policy of a document.
 *
 * @param paths its path patterns, the most specific first
 * @param spec the rest of it, each list sorted
 * @since 0.1.0
 */
public record DocumentedPolicy(List<String> paths, CorsPolicySpec spec) {

	/**
	 * What an application runs has passed its own rules, which a document does not tell.
	 */
	static final SafetyRules ANYTHING = new SafetyRules(false, true, true, true, true, true);

	/**
	 * Sorts the paths and the lists of a policy.
	 * @param paths its path patterns
	 * @param spec the rest of it
	 * @throws IllegalArgumentException if a path is no pattern
	 */
	public DocumentedPolicy {
		paths = paths.stream()
			.map(PlainPathPattern::parse)
			.sorted()
			.map(PlainPathPattern::toString)
			.distinct()
			.toList();
		spec = sorted(spec);
	}

	/**
	 * A policy that is in force.
	 * @param paths its path patterns
	 * @param policy the compiled policy
	 * @return the policy as a document has it
	 */
	public static DocumentedPolicy of(List<String> paths, CorsPolicy policy) {
		return new DocumentedPolicy(paths,
				CorsPolicySpec.builder(policy.name())
					.allowedOrigins(texts(policy.allowedOrigins().stream().map(Setting::value).toList()))
					.allowedOriginSources(texts(policy.allowedOriginSources()))
					.allowedMethods(texts(policy.allowedMethods()))
					.allowedHeaders(texts(policy.allowedHeaders()))
					.exposedHeaders(texts(policy.exposedHeaders()))
					.allowCredentials(policy.allowsCredentials())
					.maxAge(policy.maxAge())
					.onDenied(policy.spec().onDenied())
					.preflightStatus(policy.spec().preflightStatus())
					.build());
	}

	private static CorsPolicySpec sorted(CorsPolicySpec spec) {
		return CorsPolicySpec.builder(spec.name())
			.allowedOrigins(sorted(spec.allowedOrigins().stream().flatMap((list) -> list.value().stream()).toList()))
			.allowedOriginSources(sorted(spec.allowedOriginSources().value()))
			.allowedMethods(sorted(spec.allowedMethods().value()))
			.allowedHeaders(sorted(spec.allowedHeaders().value()))
			.exposedHeaders(sorted(spec.exposedHeaders().value()))
			.allowCredentials(spec.allowCredentials().value())
			.maxAge(spec.maxAge().value())
			.onDenied(spec.onDenied())
			.preflightStatus(spec.preflightStatus())
			.safetyRules(ANYTHING)
			.build();
	}

	private static String[] sorted(List<String> values) {
		return values.stream().distinct().sorted(Comparator.naturalOrder()).toArray(String[]::new);
	}

	private static String[] texts(List<String> values) {
		return values.toArray(String[]::new);
	}

	/**
	 * The name of the policy.
	 * @return the name
	 */
	public String name() {
		return this.spec.name();
	}

	/**
	 * The origins and origin patterns that the policy allows.
	 * @return the entries, sorted; {@code *} and {@code null} may be among them
	 */
	public List<String> allowedOrigins() {
		return this.spec.allowedOrigins().get(0).value();
	}

	/**
	 * This policy in canonical form, if it is free of mistakes.
	 * @return the policy
	 * @throws IllegalArgumentException if it has a mistake, which the message names
	 */
	public DocumentedPolicy checked() {
		CorsPolicy policy = CorsPolicy.compile(this.spec, (problem) -> {
			if (problem.code() != ProblemCode.NO_ORIGIN) {
				throw new IllegalArgumentException(problem.message());
			}
		});
		return of(this.paths, policy);
	}

	/**
	 * The policy as it decides requests.
	 * @return the compiled policy
	 */
	public CorsPolicy compile() {
		return CorsPolicy.compile(this.spec, (problem) -> {
			// a document that was read has none, but that nobody is allowed
		});
	}

}
