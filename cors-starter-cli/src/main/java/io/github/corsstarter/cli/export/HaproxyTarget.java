package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

/**
 * HAProxy. What a request is goes into variables, since the rules for answers see no
 * request. Headers are set by {@code http-after-response}, which HAProxy's own errors
 * pass as well.
 */
final class HaproxyTarget implements Target {

	/** A line may have 2048 characters and 64 words. */
	private static final int MAX_LINE_LENGTH = 1800;

	private static final int MAX_VALUES = 48;

	/** What neither an origin nor a method can be, where a list may not be empty. */
	private static final String NOTHING = "/";

	/** Up to here each origin has a line of its own. */
	private static final int FEW = 20;

	@Override
	public List<Deviation> deviations(Edge edge) {
		return CommonDeviations.of(edge);
	}

	@Override
	public String placement() {
		return "It stands beside haproxy.cfg, whose defaults it takes: 'haproxy -c -f haproxy.cfg -f cors.cfg' "
				+ "checks both.";
	}

	@Override
	public String proof() {
		return "Files like this one are tried on HAProxy 2.6 with each build of the CORS starter.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		out.block("frontend cors", () -> {
			out.line("mode http").line("bind " + bind(edge.options().listen())).blank();
			paths(edge, out);
			request(out);
			edge.policies().forEach((policy) -> policy(policy, out));
			decide(edge, out);
			HaproxyHeaders.write(edge, out);
			out.line("http-request set-header X-Forwarded-Proto http if !{ ssl_fc }")
				.line("http-request set-header X-Forwarded-Proto https if { ssl_fc }");
			out.line("default_backend cors_application");
		}, "");
		out.blank();
		out.block("backend cors_application", () -> backend(Upstream.named(ExportFormat.HAPROXY, edge.options()), out),
				"");
	}

	private static void backend(Upstream upstream, ConfigText out) {
		out.line("mode http");
		String server = "server application " + upstream.host() + ":" + upstream.port();
		if (!upstream.tls()) {
			out.line(server);
			return;
		}
		out.comment(Upstream.CERTIFICATE);
		String authorities = (upstream.authorities() != null) ? upstream.authorities() : "@system-ca";
		out.line(server + " ssl verify required ca-file " + authorities + " sni str(" + upstream.host()
				+ ") verifyhost " + upstream.host());
	}

	private static String bind(String listen) {
		return listen.contains(":") ? listen : ":" + listen;
	}

	private static void paths(Edge edge, ConfigText out) {
		out.comment("The policy of a path, the most specific pattern first.").differences("paths");
		out.line(policyIf(edge.applicationDenies() ? "none" : "ambiguous", EdgePath.AMBIGUOUS));
		for (Edge.Route route : edge.routes()) {
			EdgePolicy policy = route.policy();
			out.line(policyIf((policy != null) ? policy.id() : "none", edge.regex(route) + "$"));
		}
		out.line("http-request unset-var(txn.cors_policy) if { var(txn.cors_policy) -m str none }").blank();
	}

	private static String policyIf(String id, String regex) {
		return "http-request set-var(txn.cors_policy) str(" + id + ") if !{ var(txn.cors_policy) -m found } "
				+ "{ path -m reg '^" + regex + "' }";
	}

	private static void request(ConfigText out) {
		out.comment("What the page does, or asks for in a preflight.");
		out.lines(List.of("http-request set-var(txn.cors_origin) req.fhdr(origin) if { req.fhdr_cnt(origin) eq 1 }",
				"http-request set-var(txn.cors_kind) str(actual)",
				"http-request set-var(txn.cors_kind) str(preflight) if { method OPTIONS } "
						+ "{ req.fhdr(access-control-request-method) -m found } { var(txn.cors_origin) -m found }",
				"http-request set-var(txn.cors_options) bool(true) if { method OPTIONS }",
				"http-request set-var-fmt(txn.cors_method) \"%[method]\"",
				"http-request set-var(txn.cors_method) req.fhdr(access-control-request-method) "
						+ "if { var(txn.cors_kind) -m str preflight }",
				"http-request set-var(txn.cors_headers) req.fhdr(access-control-request-headers)",
				"acl cors_preflight var(txn.cors_kind) -m str preflight",
				"acl cors_actual var(txn.cors_kind) -m str actual",
				"acl cors_forbidden_method var(txn.cors_method) -m reg -i '^" + EdgePolicy.FORBIDDEN_METHODS + "$'"))
			.blank();
		out.comment("Whether the page is of another origin: only then is it denied anything.");
		out.lines(List.of("http-request set-var-fmt(txn.cors_self) \"http://%[req.hdr(host),lower]\" if !{ ssl_fc }",
				"http-request set-var-fmt(txn.cors_self) \"https://%[req.hdr(host),lower]\" if { ssl_fc }",
				"acl cors_same_origin var(txn.cors_origin),strcmp(txn.cors_self) eq 0",
				"acl cors_same_origin req.fhdr(sec-fetch-site) -m str same-origin",
				"acl cors_exempt req.fhdr(sec-fetch-mode) -m str navigate",
				"acl cors_handshake req.fhdr(upgrade) -m sub -i websocket",
				"acl cors_credentials req.fhdr_cnt(cookie) gt 0",
				"acl cors_credentials req.fhdr_cnt(authorization) gt 0"))
			.blank();
	}

	private static void policy(EdgePolicy policy, ConfigText out) {
		// ids have no hyphen: ACLs of the same name are one, and would join that of
		// another policy
		String cors = "cors-" + policy.id();
		String acl = "acl " + cors;
		out.comment("The policy '" + policy.name() + "'.").differences(policy);
		out.line(acl + " var(txn.cors_policy) -m str " + policy.id());
		origins(acl + "-origin var(txn.cors_origin) -m ", policy.origins(), out);
		out.line(policy.anyMethod() ? acl + "-method var(txn.cors_method) -m reg '^" + Regex.TOKEN + "$'"
				: acl + "-method var(txn.cors_method) -m str "
						+ (policy.methods().isEmpty() ? NOTHING : String.join(" ", policy.methods())));
		out.line(acl + "-headers req.fhdr_cnt(access-control-request-headers) eq 0");
		out.line(acl + "-headers var(txn.cors_headers) -m reg -i '^"
				+ (policy.anyHeader() ? Regex.listOfTokens() : Regex.listOf(policy.headers())) + "$'");
		String condition = "if " + cors + " " + cors + "-origin " + cors + "-method"
				+ (policy.anyMethod() ? " !cors_forbidden_method" : "");
		out.line(verdict("preflight", condition + " cors_preflight " + cors + "-headers"));
		out.line(verdict("actual", condition + " cors_actual"));
		if (policy.origins().any()) {
			out.line("http-request unset-var(txn.cors_verdict) if " + cors
					+ " cors_handshake cors_credentials !cors_same_origin");
		}
		out.blank();
	}

	private static String verdict(String verdict, String condition) {
		return "http-request set-var(txn.cors_verdict) str(" + verdict + ") " + condition;
	}

	private static void origins(String acl, EdgeOrigins origins, ConfigText out) {
		if (origins.any()) {
			out.line(acl.substring(0, acl.indexOf(" var")) + " always_true");
		}
		else if (origins.isEmpty()) {
			out.line(acl + "str " + NOTHING);
		}
		literals(origins.literals()).forEach((values) -> out.line(acl + "str " + values));
		origins.patterns().forEach((regex) -> out.line(acl + "reg '^" + regex + "$'"));
		origins.folded().forEach((regex) -> out.line(acl + "reg -i '^" + regex + "$'"));
	}

	/** Many origins share a line, since the lines are tried one after the other. */
	private static List<String> literals(List<String> origins) {
		if (origins.size() <= FEW) {
			return origins;
		}
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int values = 0;
		for (String origin : origins) {
			if (line.length() + origin.length() > MAX_LINE_LENGTH || values == MAX_VALUES) {
				lines.add(line.toString().stripTrailing());
				line.setLength(0);
				values = 0;
			}
			line.append(origin).append(' ');
			values++;
		}
		lines.add(line.toString().stripTrailing());
		return lines;
	}

	private static void decide(Edge edge, ConfigText out) {
		out.comment("How the request is handled.");
		out.line("acl cors_allowed var(txn.cors_verdict) -m found");
		out.line("http-request return status " + edge.preflightStatus() + " if cors_allowed cors_preflight");
		if (!edge.applicationDenies()) {
			String passed = String.join(" ",
					edge.policies()
						.stream()
						.filter((policy) -> !policy.forbids())
						.map((policy) -> "!cors-" + policy.id())
						.toList());
			String deny = "http-request return status 403 hdr Cache-Control no-store if "
					+ "{ var(txn.cors_policy) -m found } { var(txn.cors_origin) -m found } !cors_allowed "
					+ "!cors_exempt !cors_same_origin";
			out.line(deny + (passed.isEmpty() ? "" : " " + passed));
			if (!passed.isEmpty()) {
				out.line(deny + " cors_preflight").line(deny + " cors_handshake");
			}
		}
		out.blank();
	}

}
