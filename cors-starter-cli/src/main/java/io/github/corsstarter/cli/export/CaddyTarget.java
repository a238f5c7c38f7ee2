package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * Caddy. All is decided in maps, which try their lines in order and look at case. A
 * {@code route} keeps the order of what is written.
 */
final class CaddyTarget implements Target {

	@Override
	public List<Deviation> deviations(Edge edge) {
		return CommonDeviations.of(edge);
	}

	@Override
	public String placement() {
		return "It is a site for the Caddyfile, to be imported there; 'caddy validate' checks it.";
	}

	@Override
	public String proof() {
		return "Files like this one are tried on Caddy 2.6 with each build of the CORS starter.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		String listen = edge.options().listen();
		int colon = listen.lastIndexOf(':');
		out.block(":" + listen.substring(colon + 1) + " {", () -> {
			if (colon != -1) {
				out.line("bind " + listen.substring(0, colon));
			}
			route(edge, out);
		}, "}");
	}

	private static void route(Edge edge, ConfigText out) {
		out.block("route {", () -> {
			out.comment("The policy of a path, the most specific pattern first.").differences("paths");
			map(out, "{http.request.orig_uri}", "cors_policy", "none", paths(edge));
			request(out);
			out.comment("What the page does, and whether the policy has that method.");
			map(out, "\"{cors_policy} {cors_kind} {method} {header.Access-Control-Request-Method}\"", "cors_method",
					"refused", methods(edge));
			out.comment("Whether the policy has each header that a preflight asks for.");
			map(out, "\"{cors_policy} {header.Access-Control-Request-Headers}\"", "cors_headers", "refused",
					headers(edge));
			out.comment("The origins.").differences("allowed-origins");
			map(out, "\"{cors_policy} {header.Origin}\"", "cors_origin", "refused", origins(edge));
			out.comment("How the request is handled.");
			map(out, "\"{cors_policy} {cors_request} {cors_method} {cors_headers} {cors_origin}\"", "cors_verdict",
					"none", verdicts(edge));
			responses(edge, out);
		}, "}");
	}

	private static void map(ConfigText out, String source, String variable, String otherwise, List<String> rows) {
		out.block("map " + source + " {" + variable + "} {", () -> out.lines(rows).line("default " + otherwise), "}");
		out.blank();
	}

	private static String row(String regex, String value) {
		return "`~^" + regex + "` " + value;
	}

	private static List<String> paths(Edge edge) {
		List<String> rows = new ArrayList<>();
		rows.add(row(EdgePath.AMBIGUOUS, edge.applicationDenies() ? "none" : "ambiguous"));
		for (Edge.Route route : edge.routes()) {
			EdgePolicy policy = route.policy();
			rows.add(row(edge.regex(route) + "(\\?|$)", (policy != null) ? policy.id() : "none"));
		}
		return rows;
	}

	private static void request(ConfigText out) {
		out.comment("Whether the page is of another origin: only then is it denied anything.");
		out.line(
				"@cors_same_host expression `{header.Origin} == string({scheme} + \"://\" + {hostport}).lowerAscii()`");
		out.line("vars @cors_same_host cors_same_origin yes");
		map(out, "\"{header.Upgrade} {header.Cookie}{header.Authorization}\"", "cors_handshake", "no",
				List.of("`~(?i)^[^ ]*websocket[^ ]* .` credentials", "`~(?i)^[^ ]*websocket` handshake"));
		map(out, "\"{vars.cors_same_origin}|{cors_handshake}|{header.Sec-Fetch-Site}|{header.Sec-Fetch-Mode}"
				+ "|{header.Origin}\"", "cors_request", "cors",
				List.of(row("[^|]*\\|[^|]*\\|[^|]*\\|[^|]*\\|$", "none"), row("yes\\|", "exempt"),
						row("\\|[^|]*\\|same-origin\\|", "exempt"), row("\\|[^|]*\\|[^|]*\\|navigate\\|", "exempt"),
						row("\\|credentials\\|", "credentials"), row("\\|handshake\\|", "handshake")));
		map(out, "\"{method} {header.Access-Control-Request-Method}\"", "cors_kind", "actual",
				List.of(row("OPTIONS .", "preflight")));
	}

	private static List<String> methods(Edge edge) {
		List<String> rows = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			String preflight = policy.id() + " preflight OPTIONS ";
			String actual = policy.id() + " actual ";
			if (policy.anyMethod()) {
				rows.add("`~(?i)^" + preflight + EdgePolicy.FORBIDDEN_METHODS + "$` refused-preflight");
			}
			String methods = policy.anyMethod() ? Regex.TOKEN : Regex.oneOf(policy.methods());
			rows.add(row(preflight + methods + "$", "preflight"));
			rows.add(row(actual + methods + " ", "actual"));
		}
		rows.add(row("[^ ]+ preflight ", "refused-preflight"));
		return rows;
	}

	private static List<String> headers(Edge edge) {
		return edge.policies()
			.stream()
			.map((policy) -> "`~(?i)^" + policy.id() + " "
					+ (policy.anyHeader() ? Regex.listOfTokens() : Regex.listOf(policy.headers())) + "$` ok")
			.toList();
	}

	private static List<String> origins(Edge edge) {
		List<String> rows = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			EdgeOrigins origins = policy.origins();
			if (origins.any()) {
				rows.add(row(policy.id() + " ", "ok"));
			}
			origins.literals().forEach((origin) -> rows.add("\"" + policy.id() + " " + origin + "\" ok"));
			origins.patterns().forEach((regex) -> rows.add(row(policy.id() + " " + regex + "$", "ok")));
			origins.folded().forEach((regex) -> rows.add("`~(?i)^" + policy.id() + " " + regex + "$` ok"));
		}
		return rows;
	}

	private static List<String> verdicts(Edge edge) {
		List<String> rows = new ArrayList<>(List.of(row("none ", "untouched")));
		String denied = edge.applicationDenies() ? "none" : "deny";
		for (EdgePolicy policy : edge.policies()) {
			if (policy.origins().any()) {
				rows.add(row(policy.id() + " credentials ", denied));
			}
		}
		rows.add(row("[^ ]+ (exempt|cors|handshake|credentials) preflight ok ok$", "preflight"));
		rows.add(row("[^ ]+ [^ ]+ actual [^ ]+ ok$", "actual"));
		if (!edge.applicationDenies()) {
			rows.add(row("[^ ]+ (handshake|credentials) ", "deny"));
			edge.policies()
				.stream()
				.filter((policy) -> !policy.forbids())
				.forEach((policy) -> rows.add(row(policy.id() + " cors (actual|refused) ", "none")));
			rows.add(row("[^ ]+ cors ", "deny"));
		}
		return rows;
	}

	private static void responses(Edge edge, ConfigText out) {
		out.comment("The headers. Of several conditions on variables one would do, so both are in one variable.");
		out.line("vars cors_answer \"{cors_policy} {cors_verdict}\"");
		edge.policies().forEach((policy) -> CaddyHeaders.write(policy, out));
		out.line("@cors_preflight vars {cors_verdict} preflight");
		out.line("respond @cors_preflight " + edge.preflightStatus());
		if (!edge.applicationDenies()) {
			out.line("@cors_deny vars {cors_verdict} deny");
			out.line("header @cors_deny Cache-Control no-store");
			out.line("respond @cors_deny 403");
		}
		out.blank();
		out.comment("What the application itself says of CORS goes no further where a policy is in force.");
		out.line("@cors_untouched vars {cors_verdict} untouched");
		String upstream = edge.options().upstream();
		String authorities = Upstream.of(edge.options()).tls() ? edge.options().authorities() : null;
		out.block("reverse_proxy @cors_untouched " + upstream + " {", () -> transport(authorities, out), "}");
		out.block("reverse_proxy " + upstream + " {", () -> {
			transport(authorities, out);
			CorsHeaders.RESPONSE_HEADERS.forEach((name) -> out.line("header_down -" + name));
		}, "}");
	}

	/** It verifies certificates by itself, with the authorities of the system. */
	private static void transport(@Nullable String authorities, ConfigText out) {
		if (authorities != null) {
			out.block("transport http {", () -> out.line("tls_trusted_ca_certs " + authorities), "}");
		}
	}

}
