package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.origin.OriginPattern;

/**
 * Spring Cloud Gateway on WebFlux: its {@code globalcors}, with what has to stand around
 * them. The gateway decides itself, by Spring's {@code CorsConfiguration}; the first
 * pattern that fits a path holds.
 */
final class SpringCloudGatewayTarget implements Target {

	/** What the gateway does not pass on by default; a list of one's own replaces it. */
	private static final List<String> HOP_BY_HOP = List.of("connection", "keep-alive", "transfer-encoding", "te",
			"trailer", "proxy-authorization", "proxy-authenticate", "x-application-context", "upgrade");

	/** Where no application has anything. */
	private static final String NOWHERE = "/path-with-two-readings";

	private static final String SETTING = "      ";

	@Override
	public List<Deviation> deviations(Edge edge) {
		return SpringCloudGatewayDeviations.of(edge);
	}

	@Override
	public String placement() {
		return "It is the configuration of a gateway: spring.config.import takes it in. Behind a proxy that speaks TLS, set "
				+ "server.forward-headers-strategy, and have that proxy replace each X-Forwarded header of clients.";
	}

	@Override
	public String proof() {
		return "Files like this one are tried on Spring Cloud Gateway 5.0 (WebFlux) with each build of the CORS starter.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		server(edge.options().listen(), out);
		out.line("spring.cloud.gateway.server.webflux:");
		out.comment("What the application itself says of CORS goes no further. The first line is the default.");
		out.line("  filter.remove-hop-by-hop.headers:");
		out.line("    " + String.join(", ", HOP_BY_HOP) + ",");
		out.line("    " + String.join(", ", CorsHeaders.RESPONSE_HEADERS).toLowerCase(Locale.ROOT));
		out.differences("paths");
		out.line("  default-filters:").line("  - name: RewritePath").line("    args:");
		out.line("      regexp: '^" + EdgePath.AMBIGUOUS + ".*'").line("      replacement: " + NOWHERE);
		out.comment("The application knows its own pages by the host that they ask.");
		out.line("  - PreserveHostHeader");
		if (stopsHandshakes(edge)) {
			out.differences("handshakes").line("  - RemoveRequestHeader=Upgrade");
		}
		out.line("  routes:").line("  - id: application").line("    uri: " + edge.options().upstream());
		out.line("    predicates: ['Path=/**']");
		out.comment("The first pattern that fits holds.");
		out.differences("on-denied").differences("preflight-status");
		out.line("  globalcors.cors-configurations:");
		routes(edge).forEach((route) -> route(edge.options().prefix(), route, out));
	}

	/** A policy for any origin allows no handshakes with credentials. */
	static boolean stopsHandshakes(Edge edge) {
		return !edge.applicationDenies() && edge.policies().stream().anyMatch((policy) -> policy.origins().any());
	}

	private static void server(String listen, ConfigText out) {
		int colon = listen.lastIndexOf(':');
		if (colon != -1) {
			out.line("server.address: '" + listen.substring(0, colon) + "'");
		}
		out.line("server.port: " + listen.substring(colon + 1));
	}

	/** What has no policy counts only where a later pattern has one. */
	private static List<Edge.Route> routes(Edge edge) {
		List<Edge.Route> routes = new ArrayList<>(edge.routes());
		while (!routes.isEmpty() && routes.get(routes.size() - 1).policy() == null) {
			routes.remove(routes.size() - 1);
		}
		return routes;
	}

	private static void route(String prefix, Edge.Route route, ConfigText out) {
		EdgePolicy policy = route.policy();
		if (policy != null) {
			out.differences(policy);
		}
		out.line("    '[" + prefix + route.path().pattern() + "]':");
		if (policy == null || policy.methods().isEmpty() || policy.origins().isEmpty()) {
			// no methods would be GET and HEAD
			out.line(SETTING + "allowed-origins: []");
			return;
		}
		out.list(SETTING, "allowed-origins", policy.origins().any() ? List.of("*") : policy.origins().exact())
			.list(SETTING, "allowed-origin-patterns", patterns(policy.origins()))
			.list(SETTING, "allowed-methods", policy.methods())
			.list(SETTING, "allowed-headers", policy.headers())
			.list(SETTING, "exposed-headers", policy.exposed());
		out.line(SETTING + "allow-credentials: " + policy.credentials());
		out.line(SETTING + "max-age: " + policy.maxAge());
	}

	private static List<String> patterns(EdgeOrigins origins) {
		return origins.entries()
			.stream()
			.filter((entry) -> !entry.isExact())
			.map(SpringCloudGatewayTarget::pattern)
			.toList();
	}

	/** Spring writes any port in brackets, and its wildcard stands for any labels. */
	private static String pattern(OriginPattern entry) {
		String port = (entry.port() == OriginPattern.ANY_PORT) ? ":[*]" : "";
		String text = entry.toString();
		String host = port.isEmpty() ? text : text.substring(0, text.length() - ":*".length());
		return host.replace("**.", "*.") + port;
	}

}
