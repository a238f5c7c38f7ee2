package io.github.corsstarter.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.CorsMetrics;
import io.github.corsstarter.observation.DenialLog;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsDecider;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

/**
 * The policies of the starter, without its configuration keys.
 *
 * @since 0.1.0
 */
public final class StarterPolicies {

	private static final int RECENT_FAILURES = 50;

	private StarterPolicies() {
	}

	/**
	 * Compiles a policy.
	 * @param origins the allowed origins
	 * @return the policy
	 */
	public static CorsPolicy policy(List<String> origins) {
		return CorsPolicy.compile(CorsPolicySpec.builder("default")
			.allowedOrigins(origins.toArray(String[]::new))
			.allowedMethods(Allowlists.METHODS.toArray(String[]::new))
			.allowedHeaders(Allowlists.HEADERS.toArray(String[]::new))
			.exposedHeaders(Allowlists.EXPOSED_HEADERS.toArray(String[]::new))
			.allowCredentials(true)
			.maxAge(Duration.ofSeconds(Allowlists.MAX_AGE))
			.build());
	}

	/**
	 * A decider with nobody listening.
	 * @param origins the allowed origins
	 * @param paths the paths, each of which gets a policy of its own
	 * @return the decider
	 */
	public static CorsDecider plain(List<String> origins, List<String> paths) {
		return new CorsDecider(policies(origins, paths), List.of(), false);
	}

	/**
	 * A decider as an application with an actuator has it.
	 * @param origins the allowed origins
	 * @param paths the paths, each of which gets a policy of its own
	 * @param traceAttributes the attributes of the stack
	 * @return the decider
	 */
	public static CorsDecider observed(List<String> origins, List<String> paths, CorsDecisionListener traceAttributes) {
		CorsPolicies policies = policies(origins, paths);
		return new CorsDecider(policies,
				List.of(new CorsMetrics(new SimpleMeterRegistry(), policies),
						new CorsLedger(Clock.systemUTC(), RECENT_FAILURES),
						new DenialLog(Clock.systemUTC(), true, false), traceAttributes),
				false);
	}

	private static CorsPolicies policies(List<String> origins, List<String> paths) {
		List<PathPolicy> byPath = paths.stream()
			.map((path) -> new PathPolicy(PathPatternParser.defaultInstance.parse(path), policy(origins)))
			.toList();
		return new CorsPolicies(new ActivePolicies("prod", byPath, ManagementPaths.below("/actuator", false), 1,
				Clock.systemUTC().instant()));
	}

}
