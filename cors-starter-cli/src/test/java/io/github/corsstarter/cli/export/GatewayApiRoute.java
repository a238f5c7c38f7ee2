package io.github.corsstarter.cli.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * A gateway with one HTTPRoute, after the text of Gateway API: the description of its
 * filter for CORS and https://gateway-api.sigs.k8s.io/geps/gep-1767/. Where the text
 * leaves a choice, the one that allows more.
 *
 * @param route the route
 */
record GatewayApiRoute(Map<String, Object> route) implements Transport {

	static GatewayApiRoute read(String text) {
		GatewayApiRoute route = new GatewayApiRoute(new Yaml().load(text));
		GatewayApiSchema.verify(route.route);
		return route;
	}

	@Override
	public String baseUrl() {
		return "https://api.invalid";
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		Map<String, Object> cors = cors(request.path());
		String origin = request.headers().get("Origin");
		if (cors == null || origin == null || !isAllowed(cors, origin)) {
			return ServerAnswer.of(200);
		}
		boolean credentials = Boolean.TRUE.equals(cors.get("allowCredentials"));
		boolean credentialed = request.headers().contains("Cookie") || request.headers().contains("Authorization");
		if (credentialed && !credentials && !request.isPreflight()) {
			return ServerAnswer.of(200);
		}
		boolean any = GatewayApiSchema.strings(cors.get("allowOrigins")).contains("*");
		HeaderList headers = HeaderList.of("Access-Control-Allow-Origin", (any && !credentials) ? "*" : origin);
		headers = credentials ? headers.with("Access-Control-Allow-Credentials", "true") : headers;
		headers = with(headers, "Access-Control-Expose-Headers", cors, "exposeHeaders", null, credentials);
		return new ServerAnswer(200, request.isPreflight() ? preflight(headers, cors, request, credentials) : headers);
	}

	private static HeaderList preflight(HeaderList headers, Map<String, Object> cors, SentRequest request,
			boolean credentials) {
		HeaderList all = with(headers, "Access-Control-Allow-Methods", cors, "allowMethods",
				request.headers().get("Access-Control-Request-Method"), credentials);
		all = with(all, "Access-Control-Allow-Headers", cors, "allowHeaders",
				request.headers().get("Access-Control-Request-Headers"), credentials);
		return all.with("Access-Control-Max-Age", String.valueOf(cors.getOrDefault("maxAge", 5)));
	}

	/** A wildcard is answered by what was asked for where credentials are allowed. */
	private static HeaderList with(HeaderList headers, String name, Map<String, Object> cors, String key,
			@Nullable String asked, boolean credentials) {
		List<String> values = GatewayApiSchema.strings(cors.get(key));
		if (values.isEmpty() || (values.contains("*") && credentials && asked == null)) {
			return headers;
		}
		return headers.with(name,
				(values.contains("*") && credentials) ? Objects.requireNonNull(asked) : String.join(", ", values));
	}

	private static boolean isAllowed(Map<String, Object> cors, String origin) {
		return GatewayApiSchema.strings(cors.get("allowOrigins"))
			.stream()
			.anyMatch((allowed) -> origin
				.matches(allowed.equals("*") ? ".*" : Pattern.quote(allowed).replace("*", "\\E[^:/@]*\\Q")));
	}

	/** Exact paths come first, then the longest prefix. */
	@Nullable Map<String, Object> cors(String path) {
		return GatewayApiSchema.objects(GatewayApiSchema.object(this.route.get("spec")).get("rules"))
			.stream()
			.filter((rule) -> length(rule, path) >= 0)
			.max(Comparator.comparingInt((rule) -> length(rule, path)))
			.map(GatewayApiRoute::filter)
			.orElse(null);
	}

	private static int length(Map<String, Object> rule, String path) {
		return GatewayApiSchema.objects(rule.get("matches")).stream().mapToInt((match) -> {
			Map<String, Object> asked = GatewayApiSchema.object(match.get("path"));
			String value = String.valueOf(asked.get("value"));
			if ("Exact".equals(asked.get("type"))) {
				return path.equals(value) ? Integer.MAX_VALUE : -1;
			}
			return (value.equals("/") || path.equals(value) || path.startsWith(value + "/")) ? value.length() : -1;
		}).max().orElse(-1);
	}

	private static @Nullable Map<String, Object> filter(Map<String, Object> rule) {
		return rule.containsKey("filters") ? GatewayApiSchema.objects(rule.get("filters"))
			.stream()
			.filter((filter) -> "CORS".equals(filter.get("type")))
			.map((filter) -> GatewayApiSchema.object(filter.get("cors")))
			.findFirst()
			.orElse(null) : null;
	}

}
