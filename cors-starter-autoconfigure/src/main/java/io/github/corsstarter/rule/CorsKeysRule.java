package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.rule.handler.OtherCors;
import io.github.corsstarter.rule.layer.Allowance;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.LayerComparison;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;
import io.github.corsstarter.rule.layer.PathSamples;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * CORS layers that have keys: the actuator's, Spring for GraphQL's, and Spring Cloud
 * Gateway's. Keys that nothing reads are none.
 */
final class CorsKeysRule implements CorsFindingRule {

	private static final String ACTUATOR = "org.springframework.boot.actuate.endpoint.annotation.Endpoint";

	private static final String ACTUATOR_KEYS = "management.endpoints.web.cors";

	private static final String GRAPHQL_KEYS = "spring.graphql.cors";

	/** Of the gateway of today, and of older ones. */
	private static final List<String> GATEWAY_KEYS = List.of("spring.cloud.gateway.server.webflux.globalcors",
			"spring.cloud.gateway.globalcors");

	private static final String CONFIGURATIONS = ".cors-configurations";

	private final Environment environment;

	private final GraphQlEndpoint graphQl;

	private final Predicate<String> isPresent;

	private final Predicate<String> isBound;

	private final BlockBuilder blocks;

	CorsKeysRule(Environment environment, GraphQlEndpoint graphQl, Predicate<String> isPresent,
			Predicate<String> isBound, BlockBuilder blocks) {
		this.blocks = blocks;
		this.environment = environment;
		this.graphQl = graphQl;
		this.isPresent = isPresent;
		this.isBound = isBound;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		if (KeysBelow.exist(this.environment, ACTUATOR_KEYS) && this.isPresent.test(ACTUATOR)) {
			checkActuator(policies, findings);
		}
		if (KeysBelow.exist(this.environment, GRAPHQL_KEYS) && this.isBound.test(GRAPHQL_KEYS)) {
			String path = this.graphQl.path();
			if (path != null) {
				new Keys(GRAPHQL_KEYS).check(path, policies, findings);
			}
		}
		gatewayKeys(this.environment, this.isBound).forEach((keys) -> checkGateway(keys, policies, findings));
	}

	/** The prefixes of the gateway's keys that are there and read. */
	static List<String> gatewayKeys(Environment environment, Predicate<String> isBound) {
		return GATEWAY_KEYS.stream()
			.filter((keys) -> KeysBelow.exist(environment, keys + CONFIGURATIONS) && isBound.test(keys))
			.map((keys) -> keys + CONFIGURATIONS)
			.toList();
	}

	private void checkActuator(ActivePolicies policies, Consumer<Finding> findings) {
		Keys keys = new Keys(ACTUATOR_KEYS);
		String basePath = this.environment.getProperty("management.endpoints.web.base-path", "/actuator");
		int port = this.environment.getProperty("management.server.port", Integer.class, 0);
		if (basePath.length() <= 1 || port < 0 || keys.cors == OtherCors.NONE) {
			return;
		}
		for (PathPolicy entry : policies.byPath()) {
			if (policies.isManagement(entry.pattern())) {
				findings.accept(keys.layer.overruled(
						LayerComparison.of(entry.policy(), List.of(new LayerPath(entry.pattern(), keys.allowance()))),
						policies, this.blocks));
			}
		}
		boolean governed = policies.find(basePath + "/~x", true) != null;
		if (!governed && keys.cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS) {
			findings.accept(keys.layer.unsafe(basePath + "/**"));
		}
	}

	/** One finding for each policy, whatever the number of paths. */
	private void checkGateway(String prefix, ActivePolicies policies, Consumer<Finding> findings) {
		List<LayerPath> paths = new ArrayList<>();
		Keys first = null;
		for (String path : CorsKeys.paths(this.environment, prefix)) {
			Keys keys = new Keys(prefix + "[" + path + "]");
			PathPattern pattern = LayerPaths.parse(path);
			// for another kind of pattern the gateway has its own words
			if (pattern != null && keys.cors != OtherCors.NONE) {
				first = (first != null) ? first : keys;
				LayerPaths.add(paths, new LayerPath(pattern, keys.allowance()));
				keys.checkSafety(path, PathSamples.of(pattern), policies, findings);
			}
		}
		if (first != null) {
			first.layer.findOverruled(paths, policies, this.blocks, findings);
		}
	}

	/**
	 * The keys of one layer.
	 */
	private final class Keys {

		private final OtherLayer layer;

		private final OtherCors cors;

		private final CorsConfiguration configuration;

		Keys(String prefix) {
			this.configuration = CorsKeys.of(CorsKeysRule.this.environment, prefix);
			boolean origins = this.configuration.getAllowedOrigins() != null;
			boolean patterns = this.configuration.getAllowedOriginPatterns() != null;
			this.cors = (origins || patterns) ? OtherCors.of(this.configuration) : OtherCors.NONE;
			this.layer = new OtherLayer("'" + prefix + "'",
					prefix + (patterns ? ".allowed-origin-patterns" : ".allowed-origins"), null);
		}

		Allowance allowance() {
			return Allowance.of(this.configuration);
		}

		void check(String path, ActivePolicies policies, Consumer<Finding> findings) {
			PathPattern pattern = LayerPaths.parse(path);
			if (pattern != null && this.cors != OtherCors.NONE) {
				this.layer.findOverruled(List.of(new LayerPath(pattern, allowance())), policies,
						CorsKeysRule.this.blocks, findings);
				checkSafety(path, path, policies, findings);
			}
		}

		void checkSafety(String path, @Nullable String sample, ActivePolicies policies, Consumer<Finding> findings) {
			if (sample != null && this.cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS
					&& policies.find(sample, false) == null) {
				findings.accept(this.layer.unsafe(path));
			}
		}

	}

}
