package io.github.corsstarter.cli.export;

import java.util.List;

import io.github.corsstarter.http.CorsHeaders;

/**
 * The headers that HAProxy sends.
 */
final class HaproxyHeaders {

	private static final String SET = "http-after-response set-header ";

	private HaproxyHeaders() {
	}

	static void write(Edge edge, ConfigText out) {
		out.comment("What the application itself says of CORS goes no further where a policy is in force.");
		out.line("http-after-response del-header Access-Control- -m beg if { var(txn.cors_policy) -m found }").blank();
		out.comment("The headers.");
		for (EdgePolicy policy : edge.policies()) {
			String is = " if { var(txn.cors_policy) -m str " + policy.id() + " }";
			boolean any = policy.origins().any();
			String allowed = is + " { var(txn.cors_verdict) -m found }";
			String preflight = is + " { var(txn.cors_verdict) -m str preflight }";
			set(out, CorsHeaders.ALLOW_ORIGIN, any ? "*" : "%[var(txn.cors_origin)]", allowed);
			set(out, CorsHeaders.ALLOW_CREDENTIALS, policy.credentials() ? "true" : "", allowed);
			set(out, CorsHeaders.EXPOSE_HEADERS, policy.exposedLine(), is + " { var(txn.cors_verdict) -m str actual }");
			set(out, CorsHeaders.ALLOW_METHODS, policy.anyMethod() ? "%[var(txn.cors_method)]" : policy.methodsLine(),
					preflight);
			set(out, CorsHeaders.ALLOW_HEADERS, policy.anyHeader() ? "%[var(txn.cors_headers)]" : policy.headersLine(),
					preflight + (policy.anyHeader() ? " { var(txn.cors_headers) -m found }" : ""));
			set(out, CorsHeaders.MAX_AGE, String.valueOf(policy.maxAge()), preflight);
			vary(out, any, is);
		}
		out.blank();
	}

	private static void set(ConfigText out, String name, String value, String condition) {
		if (!value.isEmpty()) {
			out.line(SET + name + " \"" + value + "\"" + condition);
		}
	}

	private static void vary(ConfigText out, boolean any, String condition) {
		if (!any) {
			out.line("http-after-response add-header Vary Origin" + condition + " !{ res.hdr(vary) -i origin }");
		}
		out.line("http-after-response add-header Vary \""
				+ String.join(", ", List.of(CorsHeaders.REQUEST_METHOD, CorsHeaders.REQUEST_HEADERS)) + "\"" + condition
				+ " { var(txn.cors_options) -m found }");
	}

}
