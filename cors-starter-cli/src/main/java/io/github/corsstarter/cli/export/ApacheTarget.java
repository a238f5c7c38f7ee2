package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.github.corsstarter.http.CorsHeaders;

/**
 * Apache httpd. What a request is goes into variables of its environment, which rules and
 * headers depend on. Headers are set in the table that errors have as well, and those of
 * the application are removed from both.
 */
final class ApacheTarget implements Target {

	private static final String ORIGIN = "req_novary('Origin')";

	/** So many origins are compared in one line. */
	private static final int LINE = 50;

	@Override
	public List<Deviation> deviations(Edge edge) {
		return CommonDeviations.of(edge);
	}

	@Override
	public String placement() {
		return "It is a site of its own, such as /etc/apache2/sites-enabled/cors.conf, and needs the modules "
				+ "headers, proxy, proxy_http, rewrite and setenvif (ssl as well for an https upstream); 'apachectl -t' checks it.";
	}

	@Override
	public String proof() {
		return "Files like this one are tried on Apache httpd 2.4 with each build of the CORS starter.";
	}

	@Override
	public void write(Edge edge, ConfigText out) {
		String listen = edge.options().listen();
		out.line("Listen " + listen).blank();
		out.block("<VirtualHost " + (listen.contains(":") ? listen : "*:" + listen) + ">", () -> {
			paths(edge, out);
			request(edge, out);
			edge.policies().forEach((policy) -> policy(policy, out));
			decide(edge, out);
			headers(edge, out);
			out.line("AllowEncodedSlashes NoDecode");
			upstream(Upstream.named(ExportFormat.APACHE, edge.options()), out);
			out.line("ProxyPass / " + edge.options().upstream() + "/ nocanon");
			out.line("RequestHeader set X-Forwarded-Proto \"expr=%{REQUEST_SCHEME}\"");
		}, "</VirtualHost>");
	}

	/** Of the expressions that match, the last one counts. */
	private static void paths(Edge edge, ConfigText out) {
		out.comment("The policy of a path: the last line that fits counts, so the most specific pattern stands there.")
			.differences("paths");
		List<Edge.Route> routes = new ArrayList<>(edge.routes());
		for (int i = routes.size() - 1; i >= 0; i--) {
			EdgePolicy policy = routes.get(i).policy();
			out.line(env("%{THE_REQUEST} =~ m#^\\S+ " + withoutBlanks(edge.regex(routes.get(i))) + "[? ]#",
					(policy != null) ? "CORS_POLICY=" + policy.id() : "!CORS_POLICY"));
		}
		out.line(env("%{THE_REQUEST} =~ m#^\\S+ " + withoutBlanks(EdgePath.AMBIGUOUS) + "#",
				edge.applicationDenies() ? "!CORS_POLICY" : "CORS_POLICY=ambiguous"));
		out.blank();
	}

	/** What follows the path is a query, or a blank and the protocol. */
	private static String withoutBlanks(String regex) {
		return regex.replace("[^?]", "[^? ]").replace("[^/?]", "[^/? ]");
	}

	private static String env(String expression, String assignment) {
		return "SetEnvIfExpr \"" + expression + "\" " + assignment;
	}

	private static void request(Edge edge, ConfigText out) {
		out.comment("What the page does, or asks for in a preflight.");
		out.line(env("true", "CORS_KIND=actual"));
		out.line(env("%{REQUEST_METHOD} == 'OPTIONS' && -n req_novary('Access-Control-Request-Method') && -n " + ORIGIN,
				"CORS_KIND=preflight"));
		out.line(env("%{REQUEST_METHOD} == 'OPTIONS'", "CORS_OPTIONS"));
		out.blank();
		out.comment("Whether the page is of another origin: only then is it denied anything.");
		out.line(env("req_novary('Upgrade') =~ m#websocket#i", "CORS_HANDSHAKE"));
		out.line(env("-n req_novary('Cookie') || -n req_novary('Authorization')", "CORS_WITH_CREDENTIALS"));
		out.line(env(ORIGIN + " == tolower('%{REQUEST_SCHEME}://%{HTTP_HOST}') "
				+ "|| req_novary('Sec-Fetch-Site') == 'same-origin'", "CORS_SAME_ORIGIN"));
		out.line(env("-z " + ORIGIN + " || req_novary('Sec-Fetch-Mode') == 'navigate' || reqenv('CORS_SAME_ORIGIN') "
				+ "== '1'", "CORS_EXEMPT"));
		out.blank();
	}

	private static void policy(EdgePolicy policy, ConfigText out) {
		String is = "reqenv('CORS_POLICY') == '" + policy.id() + "'";
		out.comment("The policy '" + policy.name() + "'.").differences(policy);
		for (String origins : origins(policy.origins())) {
			out.line(env(is + " && " + origins, "CORS_ORIGIN"));
		}
		String preflight = is + " && reqenv('CORS_ORIGIN') == '1' && reqenv('CORS_KIND') == 'preflight' && "
				+ methods(policy, "req_novary('Access-Control-Request-Method')");
		out.line(env(
				preflight + " && req_novary('Access-Control-Request-Headers') =~ m#^"
						+ (policy.anyHeader() ? Regex.listOfTokens() : Regex.listOf(policy.headers())) + "$#i",
				"CORS_VERDICT=preflight"));
		out.line(env(is + " && reqenv('CORS_ORIGIN') == '1' && reqenv('CORS_KIND') == 'actual' && "
				+ methods(policy, "%{REQUEST_METHOD}"), "CORS_VERDICT=actual"));
		if (policy.origins().any()) {
			out.line(env(is + " && reqenv('CORS_HANDSHAKE') == '1' && reqenv('CORS_WITH_CREDENTIALS') == '1' "
					+ "&& reqenv('CORS_SAME_ORIGIN') != '1'", "!CORS_VERDICT"));
		}
		out.blank();
	}

	private static String methods(EdgePolicy policy, String subject) {
		return policy.anyMethod() ? subject + " =~ m#^" + Regex.TOKEN + "$# && " + subject + " !~ m#^"
				+ EdgePolicy.FORBIDDEN_METHODS + "$#i" : subject + " in " + list(policy.methods());
	}

	/** A list may not be empty, and no method or origin is. */
	private static String list(List<String> texts) {
		return texts.isEmpty() ? "{ '' }"
				: texts.stream().map((text) -> "'" + text + "'").collect(Collectors.joining(", ", "{ ", " }"));
	}

	private static List<String> origins(EdgeOrigins origins) {
		List<String> conditions = new ArrayList<>();
		if (origins.any()) {
			conditions.add("true");
		}
		for (int i = 0; i < origins.literals().size(); i += LINE) {
			conditions.add(ORIGIN + " in "
					+ list(origins.literals().subList(i, Math.min(i + LINE, origins.literals().size()))));
		}
		origins.patterns().forEach((regex) -> conditions.add(ORIGIN + " =~ m#^" + regex + "$#"));
		origins.folded().forEach((regex) -> conditions.add(ORIGIN + " =~ m#^" + regex + "$#i"));
		return conditions;
	}

	private static void decide(Edge edge, ConfigText out) {
		out.comment("How the request is handled.");
		if (!edge.applicationDenies()) {
			String deny = "-n reqenv('CORS_POLICY') && -z reqenv('CORS_VERDICT') && reqenv('CORS_EXEMPT') != '1'";
			List<String> passed = edge.policies()
				.stream()
				.filter((policy) -> !policy.forbids())
				.map(EdgePolicy::id)
				.toList();
			out.line(env(deny + (passed.isEmpty() ? ""
					: " && (reqenv('CORS_KIND') == 'preflight' || reqenv('CORS_HANDSHAKE') == '1' "
							+ "|| !(reqenv('CORS_POLICY') in " + list(passed) + "))"),
					"CORS_DENY"));
		}
		out.line("RewriteEngine On");
		out.line("RewriteCond %{ENV:CORS_VERDICT} =preflight");
		out.line("RewriteRule ^ - [R=" + edge.preflightStatus() + ",L]");
		if (!edge.applicationDenies()) {
			out.line("RewriteCond %{ENV:CORS_DENY} =1");
			out.line("RewriteRule ^ - [R=403,L]");
			out.line("Header always set Cache-Control no-store env=CORS_DENY");
		}
		out.blank();
	}

	/** Without these it takes a certificate of any authority. */
	private static void upstream(Upstream upstream, ConfigText out) {
		if (!upstream.tls()) {
			out.line("ProxyPreserveHost On");
			return;
		}
		out.comment(Upstream.CERTIFICATE
				+ " With ProxyPreserveHost it would be compared with the host that the page asks, which the "
				+ "application finds in X-Forwarded-Host (server.forward-headers-strategy).");
		out.line("SSLProxyEngine On")
			.line("SSLProxyVerify require")
			.line("SSLProxyVerifyDepth 3")
			.line("SSLProxyCACertificateFile " + upstream.authoritiesOrSystem());
	}

	private static void headers(Edge edge, ConfigText out) {
		out.comment("What the application itself says of CORS goes no further where a policy is in force.");
		for (String name : CorsHeaders.RESPONSE_HEADERS) {
			out.line("Header onsuccess unset " + name + " env=CORS_POLICY");
			out.line("Header always unset " + name + " env=CORS_POLICY");
		}
		out.blank();
		out.comment("The headers.");
		for (EdgePolicy policy : edge.policies()) {
			ApacheHeaders.write(policy, out);
		}
		out.blank();
	}

}
