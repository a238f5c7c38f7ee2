package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;

/**
 * nginx. All is decided in maps, since the headers of a location with an {@code if}
 * around them would be lost; a map compares plain texts without regard to case, so what
 * counts case for case is a regular expression, or in lower case beforehand. A header
 * with an empty value is not sent.
 */
final class NginxTarget implements Target {

	/** What fits into the default bucket of a hash on every machine. */
	private static final int DEFAULT_KEY_LENGTH = 40;

	private static final int DEFAULT_ENTRIES = 1000;

	@Override
	public List<Deviation> deviations(Edge edge) {
		return CommonDeviations.of(edge);
	}

	@Override
	public String placement() {
		return "It belongs into http { }, such as /etc/nginx/conf.d/cors.conf; 'nginx -t' checks it. Headers that "
				+ "are added outside of its location do not reach into it.";
	}

	@Override
	public String proof() {
		return "Files like this one are tried on nginx 1.22 with each build of the CORS starter.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		List<String> origins = origins(edge);
		hashSizes(origins, out);
		out.comment("The policy of a path, the most specific pattern first.").differences("paths");
		map(out, "$request_uri", "$cors_policy", "\"\"", paths(edge));
		requests(out);
		out.comment("What the page does, and whether the policy has that method. Case counts.");
		map(out, "\"$cors_policy $request_method $http_access_control_request_method\"", "$cors_method", "refused",
				methods(edge));
		out.comment("Whether the policy has each header that a preflight asks for.");
		map(out, "\"$cors_policy $http_access_control_request_headers\"", "$cors_headers", "refused", headers(edge));
		out.comment("Browsers send origins in lower case, and map does not look at case.");
		map(out, "$http_origin", "$cors_exact_origin", "\"\"", exactOrigins(edge));
		out.comment("The origins.").differences("allowed-origins");
		map(out, "\"$cors_policy $cors_exact_origin\"", "$cors_origin", "\"\"", origins);
		out.comment("How the request is handled.");
		map(out, "\"$cors_policy $cors_request $cors_method $cors_headers $cors_origin\"", "$cors_verdict", "none",
				verdicts(edge));
		NginxHeaders.write(edge, out);
		server(edge, out);
	}

	static void map(ConfigText out, String source, String variable, String otherwise, List<String> rows) {
		out.block("map " + source + " " + variable + " {",
				() -> out.line("default " + otherwise + ";").lines(rows.stream().map((row) -> row + ";").toList()),
				"}");
		out.blank();
	}

	private static String row(String regex, String value) {
		return "\"~^" + regex + "\" " + value;
	}

	private static void hashSizes(List<String> origins, ConfigText out) {
		int longest = origins.stream().mapToInt((row) -> row.indexOf("\" ")).max().orElse(0);
		if (longest > DEFAULT_KEY_LENGTH) {
			out.line("map_hash_bucket_size " + powerOfTwo(Math.max(longest + DEFAULT_KEY_LENGTH, 128)) + ";");
		}
		if (origins.size() > DEFAULT_ENTRIES) {
			out.line("map_hash_max_size " + powerOfTwo(4 * origins.size()) + ";");
		}
		if (longest > DEFAULT_KEY_LENGTH || origins.size() > DEFAULT_ENTRIES) {
			out.blank();
		}
	}

	private static int powerOfTwo(int atLeast) {
		return Integer.highestOneBit(atLeast - 1) << 1;
	}

	private static List<String> paths(Edge edge) {
		List<String> rows = new ArrayList<>();
		rows.add(row(EdgePath.AMBIGUOUS, edge.applicationDenies() ? "\"\"" : "ambiguous"));
		for (Edge.Route route : edge.routes()) {
			EdgePolicy policy = route.policy();
			rows.add(row(edge.regex(route) + "(\\?|\\z)", (policy != null) ? policy.id() : "\"\""));
		}
		return rows;
	}

	private static void requests(ConfigText out) {
		out.comment("Whether the page is of another origin: only then is it denied anything.");
		map(out, "\"$http_origin $scheme://$http_host\"", "$cors_same_origin", "no",
				List.of("\"~*^(\\S+) \\1\\z\" yes"));
		map(out, "\"$http_upgrade $http_cookie$http_authorization\"", "$cors_handshake", "no",
				List.of("\"~*^[^ ]*websocket[^ ]* .\" with-credentials", "\"~*^[^ ]*websocket\" yes"));
		map(out, "\"$cors_same_origin $cors_handshake $http_sec_fetch_site $http_sec_fetch_mode $http_origin\"",
				"$cors_request", "cors",
				List.of(row("no \\S+ \\S* \\S* \\z", "none"), row("yes ", "exempt"),
						row("no \\S+ same-origin ", "exempt"), row("no \\S+ \\S* navigate ", "exempt"),
						row("no with-credentials ", "credentials"), row("no yes ", "handshake")));
	}

	private static List<String> methods(Edge edge) {
		List<String> rows = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			String wanted = policy.anyMethod() ? "(?!(?i)" + EdgePolicy.FORBIDDEN_METHODS + "\\z)" + Regex.TOKEN
					: Regex.oneOf(policy.methods());
			rows.add(row(policy.id() + " OPTIONS " + wanted + "\\z", "preflight"));
		}
		rows.add(row("\\S+ OPTIONS .", "refused-preflight"));
		for (EdgePolicy policy : edge.policies()) {
			rows.add(
					row(policy.id() + " " + (policy.anyMethod() ? "" : Regex.oneOf(policy.methods()) + " "), "actual"));
		}
		return rows;
	}

	private static List<String> headers(Edge edge) {
		return edge.policies()
			.stream()
			.map((policy) -> "\"~*^" + policy.id() + " "
					+ (policy.anyHeader() ? Regex.listOfTokens() : Regex.listOf(policy.headers())) + "\\z\" ok")
			.toList();
	}

	private static List<String> exactOrigins(Edge edge) {
		List<String> rows = new ArrayList<>(List.of(row("[a-z0-9.:/\\[\\]_+-]+\\z", "$http_origin")));
		edge.policies()
			.stream()
			.flatMap((policy) -> policy.origins().folded().stream())
			.distinct()
			.forEach((regex) -> rows.add("\"~*^" + regex + "\\z\" $http_origin"));
		return rows;
	}

	private static List<String> origins(Edge edge) {
		List<String> rows = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			String id = policy.id() + " ";
			if (policy.origins().any()) {
				rows.add(row(id, "\"*\""));
			}
			policy.origins().literals().forEach((origin) -> rows.add("\"" + id + origin + "\" " + origin));
			policy.origins().patterns().forEach((regex) -> rows.add(row(id + regex + "\\z", "$http_origin")));
			policy.origins().folded().forEach((regex) -> rows.add("\"~*^" + id + regex + "\\z\" $http_origin"));
		}
		return rows;
	}

	private static List<String> verdicts(Edge edge) {
		List<String> rows = new ArrayList<>(List.of(row(" ", "untouched")));
		for (EdgePolicy policy : edge.policies()) {
			if (policy.origins().any()) {
				rows.add(row(policy.id() + " credentials ", edge.applicationDenies() ? "none" : "deny"));
			}
		}
		rows.add(row("\\S+ (exempt|cors|handshake|credentials) preflight ok \\S", "preflight"));
		rows.add(row("\\S+ \\S+ actual \\S+ \\S", "actual"));
		if (edge.applicationDenies()) {
			return rows;
		}
		rows.add(row("\\S+ (handshake|credentials) ", "deny"));
		for (EdgePolicy policy : edge.policies()) {
			if (!policy.forbids()) {
				rows.add(row(policy.id() + " cors (actual|refused) ", "none"));
			}
		}
		rows.add(row("\\S+ cors ", "deny"));
		return rows;
	}

	private static void server(Edge edge, ConfigText out) {
		out.block("server {", () -> {
			out.line("listen " + edge.options().listen() + ";").blank();
			out.block("location / {", () -> location(edge, out), "}");
		}, "}");
	}

	private static void location(Edge edge, ConfigText out) {
		NginxHeaders.names().forEach((name, variable) -> out.line("add_header " + name + " " + variable + " always;"));
		out.blank();
		out.line("if ($cors_verdict = preflight) { return " + edge.preflightStatus() + "; }");
		if (!edge.applicationDenies()) {
			out.line("if ($cors_verdict = deny) { return 403; }");
		}
		out.blank();
		out.comment("What the application itself says of CORS goes no further where a policy is in force.");
		NginxHeaders.hidden().forEach((name) -> out.line("proxy_hide_header " + name + ";"));
		out.blank();
		upstream(Upstream.named(ExportFormat.NGINX, edge.options()), out);
		out.line("proxy_pass " + edge.options().upstream() + ";")
			.line("proxy_set_header Host $http_host;")
			.line("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;")
			.line("proxy_set_header X-Forwarded-Proto $scheme;");
	}

	/** Without these nginx takes any certificate. */
	private static void upstream(Upstream upstream, ConfigText out) {
		if (upstream.tls()) {
			out.comment(Upstream.CERTIFICATE);
			out.line("proxy_ssl_trusted_certificate " + upstream.authoritiesOrSystem() + ";")
				.line("proxy_ssl_verify on;")
				.line("proxy_ssl_verify_depth 3;")
				.line("proxy_ssl_server_name on;")
				.line("proxy_ssl_name " + upstream.host() + ";");
		}
	}

}
