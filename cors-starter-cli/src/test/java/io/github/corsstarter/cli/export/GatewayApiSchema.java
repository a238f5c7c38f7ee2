package io.github.corsstarter.cli.export;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the schema of an HTTPRoute of Gateway API 1.5 (Standard channel) and its CEL rules
 * ask of what is exported:
 * https://github.com/kubernetes-sigs/gateway-api/blob/v1.5.0/apis/v1/httproute_types.go
 */
final class GatewayApiSchema {

	private static final String ORIGIN = "(^\\*$)|(^(http(s)?):\\/\\/(((\\*\\.)?([a-zA-Z0-9\\-]+\\.)*[a-zA-Z0-9-]+|\\*)"
			+ "(:([0-9]{1,5}))?)$)";

	private static final String HEADER = "^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$";

	private static final String PATH = "^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$";

	private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS",
			"TRACE", "PATCH", "*");

	private GatewayApiSchema() {
	}

	static void verify(Map<String, Object> route) {
		assertThat(route).containsOnlyKeys("apiVersion", "kind", "metadata", "spec")
			.containsEntry("apiVersion", "gateway.networking.k8s.io/v1")
			.containsEntry("kind", "HTTPRoute");
		Map<String, Object> spec = object(route.get("spec"));
		assertThat(spec).containsOnlyKeys("parentRefs", "rules");
		List<Map<String, Object>> rules = objects(spec.get("rules"));
		assertThat(rules).hasSizeBetween(1, 16);
		assertThat(rules.stream().mapToInt((rule) -> objects(rule.get("matches")).size()).sum())
			.isLessThanOrEqualTo(128);
		rules.forEach(GatewayApiSchema::rule);
	}

	private static void rule(Map<String, Object> rule) {
		assertThat(rule.keySet()).isSubsetOf("matches", "filters", "backendRefs");
		assertThat(objects(rule.get("matches"))).hasSizeBetween(1, 64);
		objects(rule.get("matches")).forEach((match) -> path(object(match.get("path"))));
		objects(rule.get("backendRefs")).forEach((backend) -> assertThat(backend).containsOnlyKeys("name", "port"));
		Set<Object> types = new HashSet<>();
		for (Map<String, Object> filter : objects(rule.getOrDefault("filters", List.of()))) {
			assertThat(types.add(filter.get("type"))).isTrue();
			if ("CORS".equals(filter.get("type"))) {
				assertThat(filter).containsOnlyKeys("type", "cors");
				cors(object(filter.get("cors")));
			}
			else {
				assertThat(filter).containsOnlyKeys("type", "responseHeaderModifier")
					.containsEntry("type", "ResponseHeaderModifier");
			}
		}
	}

	private static void path(Map<String, Object> path) {
		assertThat(path).containsOnlyKeys("type", "value");
		assertThat(path.get("type")).isIn("Exact", "PathPrefix");
		assertThat(String.valueOf(path.get("value"))).startsWith("/")
			.matches(PATH)
			.doesNotContain("//", "/./", "/../", "%2f", "%2F", "#")
			.doesNotEndWith("/..")
			.doesNotEndWith("/.")
			.hasSizeLessThanOrEqualTo(1024);
	}

	private static void cors(Map<String, Object> cors) {
		assertThat(cors.keySet()).isSubsetOf("allowOrigins", "allowCredentials", "allowMethods", "allowHeaders",
				"exposeHeaders", "maxAge");
		assertThat(set(cors, "allowOrigins", 64))
			.allMatch((origin) -> origin.matches(ORIGIN) && origin.length() <= 253);
		assertThat(set(cors, "allowMethods", 9)).isSubsetOf(METHODS);
		assertThat(set(cors, "allowHeaders", 64)).allMatch((name) -> name.matches(HEADER) && name.length() <= 256);
		assertThat(set(cors, "exposeHeaders", 64)).allMatch((name) -> name.matches(HEADER) && name.length() <= 256);
		for (String key : List.of("allowOrigins", "allowMethods", "allowHeaders")) {
			Collection<String> values = set(cors, key, 64);
			assertThat(values.contains("*") && values.size() > 1).as(key).isFalse();
		}
		assertThat(cors.get("allowCredentials")).isInstanceOf(Boolean.class);
		assertThat((Integer) cors.get("maxAge")).isPositive();
	}

	/** Values that are there once. */
	static Collection<String> set(Map<String, Object> cors, String key, int most) {
		List<String> values = strings(cors.get(key));
		assertThat(values).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(most);
		return values;
	}

	@SuppressWarnings("unchecked")
	static List<String> strings(@Nullable Object values) {
		return (values != null) ? (List<String>) values : List.of();
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> object(@Nullable Object value) {
		assertThat(value).isInstanceOf(Map.class);
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> objects(@Nullable Object values) {
		assertThat(values).isInstanceOf(List.class);
		return (List<Map<String, Object>>) Objects.requireNonNull(values);
	}

}
