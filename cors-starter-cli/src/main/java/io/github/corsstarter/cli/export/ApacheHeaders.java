package io.github.corsstarter.cli.export;

import io.github.corsstarter.http.CorsHeaders;

/**
 * The headers that Apache httpd sends.
 */
final class ApacheHeaders {

	private ApacheHeaders() {
	}

	static void write(EdgePolicy policy, ConfigText out) {
		String is = "reqenv('CORS_POLICY') == '" + policy.id() + "'";
		String allowed = is + " && -n reqenv('CORS_VERDICT')";
		String preflight = is + " && reqenv('CORS_VERDICT') == 'preflight'";
		boolean any = policy.origins().any();
		set(out, CorsHeaders.ALLOW_ORIGIN, any ? "*" : "expr=%{req_novary:Origin}", allowed);
		set(out, CorsHeaders.ALLOW_CREDENTIALS, policy.credentials() ? "true" : "", allowed);
		set(out, CorsHeaders.EXPOSE_HEADERS, policy.exposedLine(), is + " && reqenv('CORS_VERDICT') == 'actual'");
		set(out, CorsHeaders.ALLOW_METHODS,
				policy.anyMethod() ? "expr=%{req_novary:Access-Control-Request-Method}" : policy.methodsLine(),
				preflight);
		set(out, CorsHeaders.ALLOW_HEADERS,
				policy.anyHeader() ? "expr=%{req_novary:Access-Control-Request-Headers}" : policy.headersLine(),
				policy.anyHeader() ? preflight + " && -n req_novary('Access-Control-Request-Headers')" : preflight);
		set(out, CorsHeaders.MAX_AGE, String.valueOf(policy.maxAge()), preflight);
		if (!any) {
			merge(out, CorsHeaders.ORIGIN, is);
		}
		merge(out, CorsHeaders.REQUEST_METHOD + ", " + CorsHeaders.REQUEST_HEADERS,
				is + " && reqenv('CORS_OPTIONS') == '1'");
	}

	private static void set(ConfigText out, String name, String value, String condition) {
		if (!value.isEmpty()) {
			out.line("Header always set " + name + " \"" + value + "\" \"expr=" + condition + "\"");
		}
	}

	private static void merge(ConfigText out, String names, String condition) {
		for (String name : names.split(", ")) {
			out.line("Header always merge Vary " + name + " \"expr=" + condition + "\"");
		}
	}

}
