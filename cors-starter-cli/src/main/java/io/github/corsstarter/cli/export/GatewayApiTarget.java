package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Kubernetes' Gateway API: a route with the filter {@code CORS} for each policy. Which of
 * its rules has a path is decided by the longest prefix, whatever their order.
 */
final class GatewayApiTarget implements Target {

	private static final String SUBTREE = "/**";

	private static final String SETTING = "        ";

	@Override
	public List<Deviation> deviations(Edge edge) {
		return GatewayApiDeviations.of(edge);
	}

	@Override
	public String placement() {
		return "It is an HTTPRoute: 'parentRefs' has to name your Gateway, and 'backendRefs' the Service of the "
				+ "application. Its implementation has to support HTTPRouteCORS.";
	}

	@Override
	public String proof() {
		return "NOT RUN on a gateway: it is held to the published schema of Gateway API 1.5 and played through by what the "
				+ "documents say.";
	}

	@Override
	public boolean runs() {
		return false;
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		Map<@Nullable EdgePolicy, List<String>> rules = rules(edge);
		GatewayApiLimits.check(edge, rules.values());
		out.line("apiVersion: gateway.networking.k8s.io/v1").line("kind: HTTPRoute").line("metadata:");
		out.line("  name: cors").line("spec:").line("  parentRefs:").line("  - name: gateway");
		out.differences("paths").differences("on-denied").differences("preflight-status");
		out.line("  rules:");
		rules.forEach((policy, matches) -> rule(policy, matches, out));
	}

	/** The matches of each policy, and of what has none. */
	private static Map<@Nullable EdgePolicy, List<String>> rules(Edge edge) {
		Map<@Nullable EdgePolicy, List<String>> rules = new LinkedHashMap<>();
		String prefix = edge.options().prefix();
		for (Edge.Route route : edge.routes()) {
			rules.computeIfAbsent(route.policy(), (policy) -> new ArrayList<>()).add(match(prefix, route.path()));
		}
		String everything = match("", EdgePath.parse(SUBTREE));
		if (rules.values().stream().noneMatch((matches) -> matches.contains(everything))) {
			rules.computeIfAbsent(null, (policy) -> new ArrayList<>()).add(everything);
		}
		return rules;
	}

	private static String match(String prefix, EdgePath path) {
		String literal = path.literal();
		boolean exact = literal.equals(path.pattern());
		if ((!exact && !path.pattern().equals(literal + "**")) || hasDotSegment(literal)) {
			throw new ExportRefusedException("The path pattern '" + path.pattern()
					+ "' cannot be written for Gateway API: "
					+ "a path has no wildcard there but '/**' at its end. Name the paths, or let the application answer.");
		}
		if (exact) {
			return "{ type: Exact, value: '" + prefix + literal + "' }";
		}
		String whole = prefix + literal.substring(0, literal.length() - 1);
		return "{ type: PathPrefix, value: '" + (whole.isEmpty() ? "/" : whole) + "' }";
	}

	private static boolean hasDotSegment(String path) {
		return (path + "/").contains("/./") || (path + "/").contains("/../");
	}

	private static void rule(@Nullable EdgePolicy policy, List<String> matches, ConfigText out) {
		if (policy != null) {
			out.differences(policy);
		}
		out.line("  - matches:");
		matches.forEach((match) -> out.line("    - path: " + match));
		// a filter without origins or methods would mean what each gateway likes
		if (policy != null && !policy.methods().isEmpty() && !GatewayApiOrigins.written(policy.origins()).isEmpty()) {
			out.line("    filters:");
			cors(policy, out);
		}
		out.line("    backendRefs:").line("    - name: application").line("      port: 8080");
	}

	private static void cors(EdgePolicy policy, ConfigText out) {
		out.line("    - type: CORS").line("      cors:");
		out.list(SETTING, "allowOrigins", GatewayApiOrigins.written(policy.origins()))
			.list(SETTING, "allowMethods", GatewayApiLimits.methods(policy))
			.list(SETTING, "allowHeaders", policy.headers())
			.list(SETTING, "exposeHeaders", policy.exposed());
		out.line(SETTING + "allowCredentials: " + policy.credentials());
		out.line(SETTING + "maxAge: " + Math.max(policy.maxAge(), 1));
		if (!policy.origins().any()) {
			out.line("    - type: ResponseHeaderModifier").line("      responseHeaderModifier:");
			out.line("        add: [{ name: Vary, value: Origin }]");
		}
	}

}
