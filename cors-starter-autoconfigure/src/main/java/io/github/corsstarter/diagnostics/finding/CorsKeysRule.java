package io.github.corsstarter.diagnostics.finding;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * CORS layers that have keys: the actuator's, Spring for GraphQL's, and Spring Cloud
 * Gateway's. Keys without the library that reads them are none.
 */
final class CorsKeysRule implements CorsFindingRule {

	private static final String ACTUATOR = "org.springframework.boot.actuate.endpoint.annotation.Endpoint";

	private static final String ACTUATOR_KEYS = "management.endpoints.web.cors";

	private static final String GRAPHQL_KEYS = "spring.graphql.cors";

	private static final String GATEWAY = "org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping";

	private static final List<String> GATEWAY_KEYS = List.of(
			"spring.cloud.gateway.server.webflux.globalcors.cors-configurations",
			"spring.cloud.gateway.globalcors.cors-configurations");

	private final Environment environment;

	private final GraphQlEndpoint graphQl;

	private final Predicate<String> isPresent;

	CorsKeysRule(Environment environment, GraphQlEndpoint graphQl, Predicate<String> isPresent) {
		this.environment = environment;
		this.graphQl = graphQl;
		this.isPresent = isPresent;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		if (KeysBelow.exist(this.environment, ACTUATOR_KEYS) && this.isPresent.test(ACTUATOR)) {
			checkActuator(policies, findings);
		}
		if (KeysBelow.exist(this.environment, GRAPHQL_KEYS)) {
			String path = this.graphQl.path();
			if (path != null) {
				new Keys(GRAPHQL_KEYS).check(path, path, policies, findings);
			}
		}
		for (String keys : GATEWAY_KEYS) {
			if (KeysBelow.exist(this.environment, keys) && this.isPresent.test(GATEWAY)) {
				checkGateway(keys, policies, findings);
			}
		}
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
				findings.accept(keys.layer.overruled(entry.policy(), entry.pattern().getPatternString()));
			}
		}
		boolean governed = policies.find(basePath + "/~x", true) != null;
		if (!governed && keys.cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS) {
			findings.accept(keys.layer.unsafe(basePath + "/**"));
		}
	}

	private void checkGateway(String prefix, ActivePolicies policies, Consumer<Finding> findings) {
		Map<String, Object> byPath = Binder.get(this.environment)
			.bind(prefix, Bindable.mapOf(String.class, Object.class))
			.orElse(Map.of());
		for (String path : byPath.keySet()) {
			try {
				PathPattern pattern = PathPatternParser.defaultInstance.parse(path);
				new Keys(prefix + "[" + path + "]").check(path, PathSamples.of(pattern), policies, findings);
			}
			catch (PatternParseException ex) {
				// the gateway has its own words for that
			}
		}
	}

	/**
	 * The keys of one layer.
	 */
	private final class Keys {

		private final OtherLayer layer;

		private final OtherCors cors;

		Keys(String prefix) {
			Binder binder = Binder.get(CorsKeysRule.this.environment);
			List<String> origins = list(binder, prefix + ".allowed-origins");
			List<String> patterns = list(binder, prefix + ".allowed-origin-patterns");
			boolean credentials = binder.bind(prefix + ".allow-credentials", Boolean.class).orElse(false);
			this.cors = (origins.isEmpty() && patterns.isEmpty()) ? OtherCors.NONE
					: OtherCors.of(patterns, credentials);
			this.layer = new OtherLayer("'" + prefix + "'",
					prefix + (patterns.isEmpty() ? ".allowed-origins" : ".allowed-origin-patterns"), null);
		}

		private static List<String> list(Binder binder, String property) {
			return binder.bind(property, Bindable.listOf(String.class)).orElse(List.of());
		}

		void check(String path, @Nullable String sample, ActivePolicies policies, Consumer<Finding> findings) {
			if (sample == null || this.cors == OtherCors.NONE) {
				return;
			}
			CorsPolicy policy = policies.find(sample, false);
			if (policy != null) {
				findings.accept(this.layer.overruled(policy, path));
			}
			else if (this.cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS) {
				findings.accept(this.layer.unsafe(path));
			}
		}

	}

}
