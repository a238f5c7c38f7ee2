package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.HeaderNames;

/**
 * The headers that nginx sends: a variable for each, which is empty if it is not sent.
 */
final class NginxHeaders {

	private static final String VARY = "$cors_vary";

	private static final String CACHE_CONTROL = "$cors_cache_control";

	private NginxHeaders() {
	}

	/** The headers in the order in which they are written, and their variables. */
	static Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		hidden().forEach((name) -> names.put(name, "$cors_" + suffix(name)));
		names.put(CorsHeaders.VARY, VARY);
		names.put("Cache-Control", CACHE_CONTROL);
		return names;
	}

	/** The headers of an application that it does not send on. */
	static List<String> hidden() {
		return CorsHeaders.RESPONSE_HEADERS;
	}

	private static String suffix(String name) {
		return HeaderNames.fold(name.substring("Access-Control-".length())).replace('-', '_');
	}

	static void write(Edge edge, ConfigText out) {
		out.comment("The headers. What is empty is not sent.");
		for (String name : hidden()) {
			List<String> rows = rows(name, edge);
			rows.add("\"~ untouched\\z\" $upstream_http_access_control_" + suffix(name));
			NginxTarget.map(out, "\"$cors_policy $cors_verdict\"", "$cors_" + suffix(name), "\"\"", rows);
		}
		NginxTarget.map(out, "\"$cors_policy $request_method\"", VARY, "\"\"", vary(edge));
		NginxTarget.map(out, "$cors_verdict", CACHE_CONTROL, "\"\"", List.of("deny no-store"));
	}

	private static List<String> rows(String name, Edge edge) {
		List<String> rows = new ArrayList<>();
		if (name.equals(CorsHeaders.ALLOW_ORIGIN)) {
			rows.add("\"~ (preflight|actual)\\z\" $cors_origin");
		}
		for (EdgePolicy policy : edge.policies()) {
			switch (name) {
				case CorsHeaders.ALLOW_CREDENTIALS ->
					add(rows, policy.credentials(), "\"~^" + policy.id() + " (preflight|actual)\\z\"", "true");
				case CorsHeaders.ALLOW_METHODS -> add(rows, true, preflight(policy),
						policy.anyMethod() ? "$http_access_control_request_method" : quoted(policy.methodsLine()));
				case CorsHeaders.ALLOW_HEADERS -> add(rows, !policy.headers().isEmpty(), preflight(policy),
						policy.anyHeader() ? "$http_access_control_request_headers" : quoted(policy.headersLine()));
				case CorsHeaders.EXPOSE_HEADERS -> add(rows, !policy.exposed().isEmpty(),
						"\"" + policy.id() + " actual\"", quoted(policy.exposedLine()));
				case CorsHeaders.MAX_AGE -> add(rows, true, preflight(policy), String.valueOf(policy.maxAge()));
				default -> {
				}
			}
		}
		return rows;
	}

	private static void add(List<String> rows, boolean condition, String key, String value) {
		if (condition) {
			rows.add(key + " " + value);
		}
	}

	private static String preflight(EdgePolicy policy) {
		return "\"" + policy.id() + " preflight\"";
	}

	private static String quoted(String text) {
		return "\"" + text + "\"";
	}

	private static List<String> vary(Edge edge) {
		String requested = CorsHeaders.REQUEST_METHOD + ", " + CorsHeaders.REQUEST_HEADERS;
		List<String> rows = new ArrayList<>();
		for (EdgePolicy policy : edge.policies()) {
			if (policy.origins().any()) {
				rows.add("\"" + policy.id() + " OPTIONS\" " + quoted(requested));
				rows.add("\"~^" + policy.id() + " \" \"\"");
			}
		}
		rows.add("\"~^\\S+ OPTIONS\\z\" " + quoted(CorsHeaders.ORIGIN + ", " + requested));
		rows.add("\"~^\\S\" " + CorsHeaders.ORIGIN);
		return rows;
	}

}
