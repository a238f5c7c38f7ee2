package io.github.corsstarter.cli.export;

import io.github.corsstarter.http.CorsHeaders;

/**
 * The headers that Caddy sends.
 */
final class CaddyHeaders {

	private CaddyHeaders() {
	}

	static void write(EdgePolicy policy, ConfigText out) {
		String preflight = matcher(policy, "-preflight");
		String actual = matcher(policy, "-actual");
		boolean any = policy.origins().any();
		out.line(preflight + " vars cors_answer \"" + policy.id() + " preflight\"");
		out.block("header " + preflight + " {", () -> {
			origin(policy, out);
			line(out, CorsHeaders.ALLOW_METHODS,
					policy.anyMethod() ? "{header.Access-Control-Request-Method}" : policy.methodsLine());
			if (!policy.anyHeader()) {
				line(out, CorsHeaders.ALLOW_HEADERS, policy.headersLine());
			}
			line(out, CorsHeaders.MAX_AGE, String.valueOf(policy.maxAge()));
		}, "}");
		if (policy.anyHeader()) {
			echo(policy, out);
		}
		out.line(actual + " vars cors_answer \"" + policy.id() + " actual\"");
		out.block("header " + actual + " {", () -> {
			origin(policy, out);
			line(out, CorsHeaders.EXPOSE_HEADERS, policy.exposedLine());
		}, "}");
		vary(policy, any, out);
		out.blank();
	}

	private static void origin(EdgePolicy policy, ConfigText out) {
		line(out, CorsHeaders.ALLOW_ORIGIN, policy.origins().any() ? "*" : "{header.Origin}");
		line(out, CorsHeaders.ALLOW_CREDENTIALS, policy.credentials() ? "true" : "");
	}

	/** Only where something was asked for: an empty header is one, too. */
	private static void echo(EdgePolicy policy, ConfigText out) {
		String name = matcher(policy, "-asked");
		out.block(name + " {", () -> out.line("vars cors_answer \"" + policy.id() + " preflight\"")
			.line("header Access-Control-Request-Headers *"), "}");
		out.line("header " + name + " " + CorsHeaders.ALLOW_HEADERS + " {header.Access-Control-Request-Headers}");
	}

	private static void vary(EdgePolicy policy, boolean any, ConfigText out) {
		if (!any) {
			out.line(matcher(policy, "") + " vars {cors_policy} " + policy.id());
			out.line("header " + matcher(policy, "") + " +Vary Origin");
		}
		String options = matcher(policy, "-options");
		out.block(options + " {", () -> out.line("vars {cors_policy} " + policy.id()).line("method OPTIONS"), "}");
		out.line("header " + options + " +Vary \"" + CorsHeaders.REQUEST_METHOD + ", " + CorsHeaders.REQUEST_HEADERS
				+ "\"");
	}

	/** Ids have no hyphen, so that no policy has the name of another's matcher. */
	private static String matcher(EdgePolicy policy, String of) {
		return "@policy-" + policy.id() + of;
	}

	private static void line(ConfigText out, String name, String value) {
		if (!value.isEmpty()) {
			out.line(name + " \"" + value + "\"");
		}
	}

}
