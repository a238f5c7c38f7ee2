package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.Yaml;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An HTTP API of Amazon API Gateway, after
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html and the
 * lengths of its API: a method has up to 64 characters, a preflight is good for up to a
 * day, and any origin excludes credentials.
 *
 * @param cors the configuration
 */
record AwsHttpApi(Map<String, Object> cors) implements Transport {

	static AwsHttpApi read(String text) {
		Map<String, Map<String, Object>> yaml = new Yaml().load(text);
		assertThat(yaml).containsOnlyKeys("CorsConfiguration");
		AwsHttpApi api = new AwsHttpApi(yaml.get("CorsConfiguration"));
		api.check();
		return api;
	}

	private void check() {
		assertThat(this.cors).containsKeys("AllowCredentials", "MaxAge");
		assertThat(this.cors.keySet()).isSubsetOf("AllowOrigins", "AllowMethods", "AllowHeaders", "ExposeHeaders",
				"AllowCredentials", "MaxAge");
		assertThat((Integer) this.cors.get("MaxAge")).isBetween(-1, 86_400);
		assertThat(list("AllowMethods")).allMatch((method) -> !method.isEmpty() && method.length() <= 64);
		assertThat(list("AllowOrigins")).allMatch((origin) -> origin.matches("\\*|https?://[^*/]+"));
		if (list("AllowOrigins").contains("*")) {
			assertThat(this.cors).containsEntry("AllowCredentials", false);
			assertThat(list("AllowOrigins")).hasSize(1);
		}
	}

	@SuppressWarnings("unchecked")
	private List<String> list(String key) {
		return (List<String>) this.cors.getOrDefault(key, List.of());
	}

	@Override
	public String baseUrl() {
		return "https://api.invalid";
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		HeaderList headers = HeaderList.of();
		String origin = request.headers().get("Origin");
		List<String> origins = list("AllowOrigins");
		if (origin == null || !(origins.contains("*") || origins.contains(origin))) {
			return new ServerAnswer(request.isPreflight() ? 204 : 200, headers);
		}
		headers = headers.with("Access-Control-Allow-Origin", origins.contains("*") ? "*" : origin);
		if (Boolean.TRUE.equals(this.cors.get("AllowCredentials"))) {
			headers = headers.with("Access-Control-Allow-Credentials", "true");
		}
		headers = with(headers, "Access-Control-Expose-Headers", "ExposeHeaders");
		if (!request.isPreflight()) {
			return new ServerAnswer(200, headers);
		}
		headers = with(headers, "Access-Control-Allow-Methods", "AllowMethods");
		headers = with(headers, "Access-Control-Allow-Headers", "AllowHeaders");
		return new ServerAnswer(204, headers.with("Access-Control-Max-Age", String.valueOf(this.cors.get("MaxAge"))));
	}

	private HeaderList with(HeaderList headers, String name, String key) {
		return list(key).isEmpty() ? headers : headers.with(name, String.join(",", list(key)));
	}

}
