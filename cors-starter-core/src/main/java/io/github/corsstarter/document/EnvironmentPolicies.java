package io.github.corsstarter.document;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diff.PolicySet;
import io.github.corsstarter.path.PlainPathPattern;

/**
 * The policies of one environment.
 *
 * @param name the name of the environment, {@value #UNNAMED} where the application has
 * none
 * @param version the fingerprint of the policies, as the endpoints show it, or
 * {@code null} if nobody knows
 * @param policies the policies, sorted by name
 * @since 0.1.0
 */
public record EnvironmentPolicies(String name, @Nullable String version, List<DocumentedPolicy> policies) {

	/** What the environment of an application without environments is called. */
	public static final String UNNAMED = "default";

	private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z._-]{1,64}");

	/**
	 * Sorts the policies.
	 * @param name the name of the environment
	 * @param version the fingerprint of the policies, or {@code null}
	 * @param policies the policies, each with another name
	 * @throws IllegalArgumentException if two policies have the same name, or a path, or
	 * if the version is none
	 */
	public EnvironmentPolicies {
		if (version != null && !isVersion(version)) {
			throw new IllegalArgumentException("This is not a version");
		}
		policies = policies.stream().sorted(Comparator.comparing(DocumentedPolicy::name)).toList();
		if (policies.stream().map(DocumentedPolicy::name).distinct().count() != policies.size()) {
			throw new IllegalArgumentException("Two policies have the same name");
		}
		List<String> paths = policies.stream().flatMap((policy) -> policy.paths().stream()).toList();
		if (paths.stream().distinct().count() != paths.size()) {
			throw new IllegalArgumentException("Two policies have the same path");
		}
	}

	/** Whether a text may be a fingerprint. */
	static boolean isVersion(String text) {
		return VERSION.matcher(text).matches();
	}

	/**
	 * The policies by path: the first pattern that matches a path says which policy
	 * governs it.
	 * @return one entry for each pattern, the most specific pattern first
	 */
	public List<PathRule> byPath() {
		return this.policies.stream()
			.flatMap((policy) -> policy.paths().stream().map((path) -> new PathRule(path, policy)))
			.sorted(Comparator.comparing((rule) -> PlainPathPattern.parse(rule.pattern())))
			.toList();
	}

	/**
	 * The policies as they are compared.
	 * @return the compiled policies by path
	 */
	public PolicySet policySet() {
		Map<DocumentedPolicy, CorsPolicy> compiled = new IdentityHashMap<>();
		List<CompiledRule> rules = byPath().stream()
			.map((rule) -> new CompiledRule(PlainPathPattern.parse(rule.pattern()),
					compiled.computeIfAbsent(rule.policy(), DocumentedPolicy::compile)))
			.toList();
		return PolicySet.of(
				rules.stream().map((rule) -> new PolicySet.Entry(rule.pattern().toString(), rule.policy())).toList(),
				(path) -> rules.stream()
					.filter((rule) -> rule.pattern().matches(path))
					.map(CompiledRule::policy)
					.findFirst()
					.orElse(null));
	}

	/**
	 * A path pattern and the policy that governs what it matches first.
	 *
	 * @param pattern the text of the pattern
	 * @param policy the policy
	 * @since 0.1.0
	 */
	public record PathRule(String pattern, DocumentedPolicy policy) {
	}

	/**
	 * A pattern that was read, and a policy that was compiled.
	 *
	 * @param pattern the pattern
	 * @param policy the policy
	 */
	private record CompiledRule(PlainPathPattern pattern, CorsPolicy policy) {
	}

}
