package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * Envoy: a route configuration with a policy of its CORS filter for each route. The
 * filter compares origins and nothing else; it sends lists, and the browser compares.
 */
final class EnvoyTarget implements Target {

	private static final String TYPE = "type.googleapis.com/envoy.extensions.filters.http.cors.v3.CorsPolicy";

	@Override
	public List<Deviation> deviations(Edge edge) {
		List<Deviation> deviations = new ArrayList<>(CommonDeviations.of(edge));
		deviations.addAll(CommonDeviations.methods(edge));
		deviations.addAll(CommonDeviations.wildcards(edge));
		edge.policies().forEach((policy) -> deviations(policy, deviations));
		if (!edge.applicationDenies()) {
			deviations.add(Deviation.different("handler-runs", Deviation.ALL, "on-denied",
					"requests that are denied reach the application, and pages cannot read the answers; denied "
							+ "preflights are answered with 200. WebSocket handshakes are not judged: leave upgrades off."));
		}
		deviations.add(Deviation.different("preflight-vary", Deviation.ALL, "preflight-status",
				"allowed preflights are answered with 200 and without Vary; no cache holds answers to OPTIONS."));
		return deviations;
	}

	private static void deviations(EdgePolicy policy, List<Deviation> deviations) {
		if (policy.origins().any()) {
			deviations.add(Deviation.different("origin-repeated", policy.name(), "allowed-origins",
					"the origin is repeated instead of '*', so that caches hold a copy for each."));
		}
	}

	@Override
	public String placement() {
		return "It is a route configuration (RDS, or 'route_config' of the HTTP connection manager) for a cluster named "
				+ "'application'; envoy.filters.http.cors has to stand before the router in 'http_filters'.";
	}

	@Override
	public String proof() {
		return "NOT RUN on Envoy: it is held to Envoy's API (envoy.config.route.v3, cors.v3) and played through by what "
				+ "that says.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		out.line("name: cors").line("virtual_hosts:").line("- name: cors").line("  domains: ['*']").line("  routes:");
		out.differences("paths").differences("on-denied").differences("preflight-status");
		// who reads a path in another way gets no header
		route(EdgePath.AMBIGUOUS + ".*", null, edge, out);
		for (Edge.Route route : edge.routes()) {
			EdgePolicy policy = route.policy();
			if (policy != null) {
				out.differences(policy);
			}
			route(edge.regex(route), policy, edge, out);
		}
		route(".*", null, edge, out);
	}

	private static void route(String regex, @Nullable EdgePolicy policy, Edge edge, ConfigText out) {
		out.line("  - match: { safe_regex: { regex: " + quoted(regex) + " } }");
		out.line("    route: { cluster: application }");
		boolean ambiguous = policy == null && regex.startsWith(EdgePath.AMBIGUOUS) && !edge.applicationDenies();
		if (policy != null || ambiguous) {
			out.line("    response_headers_to_remove: [" + String.join(", ", CorsHeaders.RESPONSE_HEADERS) + "]");
			out.line("    response_headers_to_add:");
			out.line("    - header: { key: Vary, value: Origin }");
			out.line("      append_action: APPEND_IF_EXISTS_OR_ADD");
		}
		if (policy != null) {
			out.line("    typed_per_filter_config:").line("      envoy.filters.http.cors:");
			policy(policy, edge, out);
		}
	}

	private static void policy(EdgePolicy policy, Edge edge, ConfigText out) {
		String indent = "        ";
		EdgeOrigins origins = policy.origins();
		out.line(indent + "'@type': " + TYPE);
		out.line(indent + "allow_origin_string_match:" + (origins.isEmpty() ? " []" : ""));
		if (origins.any()) {
			out.line(indent + "- safe_regex: { regex: '.*' }");
		}
		origins.literals().forEach((origin) -> out.line(indent + "- exact: " + quoted(origin)));
		origins.patterns().forEach((regex) -> out.line(indent + "- safe_regex: { regex: " + quoted(regex) + " }"));
		origins.folded()
			.forEach((regex) -> out.line(indent + "- safe_regex: { regex: " + quoted("(?i)" + regex) + " }"));
		out.line(indent + "allow_methods: " + quoted(policy.methodsLine()));
		// '*' does not stand for this name
		String headers = policy.anyHeader() ? "*, authorization" : policy.headersLine();
		if (!headers.isEmpty()) {
			out.line(indent + "allow_headers: " + quoted(headers));
		}
		if (!policy.exposed().isEmpty()) {
			out.line(indent + "expose_headers: " + quoted(policy.exposedLine()));
		}
		out.line(indent + "max_age: " + quoted(String.valueOf(policy.maxAge())));
		out.line(indent + "allow_credentials: " + policy.credentials());
		out.line(indent + "forward_not_matching_preflights: " + edge.applicationDenies());
	}

	private static String quoted(String text) {
		return "'" + text + "'";
	}

}
