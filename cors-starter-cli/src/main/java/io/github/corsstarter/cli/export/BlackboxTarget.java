package io.github.corsstarter.cli.export;

import java.util.List;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.Subdomains;

/**
 * Prometheus' blackbox exporter: no proxy, but one that asks. For each policy two
 * modules: a preflight that has to be allowed, and one of a stranger that must not be.
 */
final class BlackboxTarget implements Target {

	private static final String STRANGER = "https://stranger.invalid";

	@Override
	public List<Deviation> deviations(Edge edge) {
		return List.of(new Deviation("sample", Deviation.ALL, "allowed-origins", Deviation.Kind.DIFFERENT,
				"one origin, one method and all headers of each policy are asked for. A header that is there twice is "
						+ "not seen, nor what only a browser would see: 'check' is for that."));
	}

	@Override
	public String placement() {
		return "It is a configuration of the blackbox exporter; a module is asked for with "
				+ "/probe?module=cors_default_allowed&target=https://api.example.com/a/path/of/the/policy.";
	}

	@Override
	public String proof() {
		return "Files like this one are tried on the blackbox exporter 0.23 with each build of the CORS starter.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		out.differences("allowed-origins");
		out.line("modules:");
		for (EdgePolicy policy : edge.policies()) {
			List<String> paths = edge.routes()
				.stream()
				.filter((route) -> route.policy() == policy)
				.map((route) -> edge.options().prefix() + route.path().pattern())
				.toList();
			out.comment("The policy '" + policy.name() + "', for " + String.join(", ", paths));
			if (!policy.origins().isEmpty() && !policy.methods().isEmpty()) {
				allowed(policy, out);
			}
			if (!policy.origins().any()) {
				stranger(policy, out);
			}
		}
	}

	private static void allowed(EdgePolicy policy, ConfigText out) {
		String origin = policy.origins().any() ? STRANGER : example(policy.origins());
		open(policy, "allowed", origin, out);
		out.line("      valid_status_codes: [200, 204]");
		out.line("      fail_if_header_not_matches:");
		expect(CorsHeaders.ALLOW_ORIGIN, policy.origins().any() ? "*" : origin, out);
		if (policy.credentials()) {
			expect(CorsHeaders.ALLOW_CREDENTIALS, "true", out);
		}
		expect(CorsHeaders.ALLOW_METHODS, policy.anyMethod() ? "PATCH" : policy.methodsLine(), out);
		if (!policy.anyHeader() && !policy.headers().isEmpty()) {
			expect(CorsHeaders.ALLOW_HEADERS, policy.headersLine(), out);
		}
		expect(CorsHeaders.MAX_AGE, String.valueOf(policy.maxAge()), out);
	}

	private static void stranger(EdgePolicy policy, ConfigText out) {
		open(policy, "stranger", STRANGER, out);
		out.line("      valid_status_codes: [200, 204, 401, 403, 404, 405]");
		out.line("      fail_if_header_matches:");
		out.line("      - header: " + CorsHeaders.ALLOW_ORIGIN).line("        regexp: '.*'");
		out.line("        allow_missing: true");
	}

	private static void open(EdgePolicy policy, String kind, String origin, ConfigText out) {
		out.line("  cors_" + policy.id() + "_" + kind + ":").line("    prober: http").line("    http:");
		out.line("      method: OPTIONS").line("      follow_redirects: false").line("      headers:");
		out.line("        " + CorsHeaders.ORIGIN + ": '" + origin + "'");
		out.line("        " + CorsHeaders.REQUEST_METHOD + ": '"
				+ ((policy.anyMethod() || policy.methods().isEmpty()) ? "PATCH" : policy.methods().get(0)) + "'");
		if (!policy.anyHeader() && !policy.headers().isEmpty()) {
			out.line("        " + CorsHeaders.REQUEST_HEADERS + ": '" + String.join(",", policy.headers()) + "'");
		}
	}

	private static void expect(String name, String value, ConfigText out) {
		out.line("      - header: " + name).line("        regexp: '^" + Regex.quote(value) + "$'");
	}

	/** An origin that the policy allows. */
	private static String example(EdgeOrigins origins) {
		return origins.literals().isEmpty() ? example(origins.entries().get(0)) : origins.literals().get(0);
	}

	private static String example(OriginPattern pattern) {
		String host = pattern.host().replace("*", "check");
		boolean subdomain = pattern.subdomains() == Subdomains.ONE_LABEL
				|| pattern.subdomains() == Subdomains.ANY_DEPTH;
		int port = Math.max(pattern.port(), OriginPattern.DEFAULT_PORT);
		return new OriginPattern(pattern.scheme(), Subdomains.NONE, subdomain ? "check." + host : host, port)
			.toString();
	}

}
