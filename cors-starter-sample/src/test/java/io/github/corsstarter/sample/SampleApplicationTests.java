package io.github.corsstarter.sample;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the sample over real sockets, on both stacks.
 */
@ParameterizedClass
@ValueSource(strings = { "servlet", "reactive" })
class SampleApplicationTests {

	private static RunningSample sample;

	@Parameter
	String stack;

	@BeforeParameterizedClassInvocation
	static void start(String stack) {
		sample = RunningSample.on(stack);
	}

	@AfterParameterizedClassInvocation
	static void stop() {
		sample.close();
	}

	@Test
	void preflightToProtectedPathWhenOriginIsAllowedNeedsNoLogin() {
		HttpResponse<String> response = sample.preflight(sample.allowedPage(), "POST",
				"authorization,content-type,x-request-id");
		assertThat(response.statusCode()).isEqualTo(204);
		HttpHeaders headers = response.headers();
		assertThat(headers.allValues("Access-Control-Allow-Origin")).containsExactly(sample.allowedPage());
		assertThat(headers.allValues("Access-Control-Allow-Credentials")).containsExactly("true");
		assertThat(tokens(headers, "Access-Control-Allow-Methods")).containsExactlyInAnyOrder("GET", "HEAD", "POST");
		assertThat(tokens(headers, "Access-Control-Allow-Headers")).containsExactlyInAnyOrder("authorization",
				"content-type", "x-request-id");
		assertThat(headers.allValues("Access-Control-Max-Age")).containsExactly("1800");
		assertThat(tokens(headers, "Vary")).containsExactlyInAnyOrder("Origin", "Access-Control-Request-Method",
				"Access-Control-Request-Headers");
	}

	@Test
	void sceneWhenAskedForByAnotherPageIsNotPlayed() {
		assertThat(scene("normal", sample.allowedPage())).isEqualTo(200);
		assertThat(scene("other", sample.allowedPage())).isEqualTo(404);
		assertThat(scene("normal", "https://evil.example")).isEqualTo(403);
		assertThat(scene("normal", "null")).isEqualTo(403);
		assertThat(
				sample.send(HttpRequest.newBuilder(URI.create(sample.allowedPage() + "/scenes/normal"))).statusCode())
			.isEqualTo(405);
	}

	private static int scene(String name, String origin) {
		return sample
			.send(HttpRequest.newBuilder(URI.create(sample.allowedPage() + "/scenes/" + name))
				.header("Origin", origin)
				.POST(BodyPublishers.noBody()))
			.statusCode();
	}

	@Test
	void pageOfOperationsMayAskItsOwnServerOnly() {
		HttpResponse<String> page = sample
			.send(HttpRequest.newBuilder(URI.create(sample.allowedPage() + "/operations.html")));
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'",
				"connect-src 'self'");
	}

	@Test
	void preflightWhenOriginIsNotAllowedGetsNoCorsHeader() {
		HttpResponse<String> response = sample.preflight(sample.otherPage(), "GET", "authorization");
		assertThat(response.statusCode()).isEqualTo(403);
		assertNoCorsHeader(response);
	}

	@Test
	void preflightWhenDeniedIsExplainedByTheEndpoint() {
		HttpResponse<String> response = sample.preflight(sample.allowedPage(), "POST", "authorization,x-debug");
		assertThat(response.statusCode()).isEqualTo(403);
		assertNoCorsHeader(response);
		JsonNode preflights = sample.endpoint("corspreflights");
		JsonNode counts = preflights.path("policies").path("default").path("preflights");
		assertThat(counts.path("denials").path("header-not-allowed").asInt()).isPositive();
		JsonNode failure = preflights.path("recentFailures")
			.valueStream()
			.filter((entry) -> "header-not-allowed".equals(entry.path("reason").asString()))
			.findFirst()
			.orElseThrow();
		assertThat(failure.path("policy").asString()).isEqualTo("default");
		assertThat(failure.path("kind").asString()).isEqualTo("preflight");
		assertThat(failure.path("method").asString()).isEqualTo("POST");
		assertThat(failure.path("path").asString()).isEqualTo("/api/orders");
		assertThat(failure.path("origin").asString()).isEqualTo(sample.allowedPage());
		assertThat(failure.path("missingAllowHeaders").valueStream().map(JsonNode::asString))
			.containsExactly("x-debug");
		assertThat(failure.path("explanation").asString()).isNotBlank();
		assertThat(failure.path("fix").asString()).contains("cors.allowed-headers");
	}

	@Test
	void requestWithoutLoginIsUnauthorizedAndReadable() {
		HttpResponse<String> response = sample.send(orders().header("Origin", sample.allowedPage()));
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(response.body()).contains("Unauthorized");
		assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(sample.allowedPage());
		assertThat(response.headers().allValues("Access-Control-Allow-Credentials")).containsExactly("true");
		assertThat(tokens(response.headers(), "Vary")).contains("Origin");
		assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
	}

	@Test
	void requestWithLoginExposesTheHeadersOfTheOrder() {
		HttpResponse<String> response = sample.send(orders().header("Origin", sample.allowedPage())
			.header("Authorization", basic("demo:demo"))
			.header("Content-Type", "application/json")
			.header("X-Request-Id", "test-1")
			.POST(BodyPublishers.ofString("{\"item\": \"Coffee\", \"quantity\": 1}")));
		assertThat(response.statusCode()).isEqualTo(201);
		assertThat(response.body()).contains("test-1");
		assertThat(response.headers().firstValue("X-Order-Id")).isPresent();
		assertThat(tokens(response.headers(), "Access-Control-Expose-Headers")).containsExactlyInAnyOrder("location",
				"x-order-id");
	}

	@Test
	void statusNeedsNoLogin() {
		HttpResponse<String> response = sample.send(HttpRequest.newBuilder(sample.api("/api/status")));
		assertThat(response.statusCode()).isEqualTo(200);
		assertNoCorsHeader(response);
	}

	@Test
	void endpointNamesTheStackAndTheEnvironment() {
		JsonNode cors = sample.endpoint("cors");
		assertThat(cors.path("environment").asString()).isEqualTo("dev");
		assertThat(cors.path("filter").path("stack").asString()).isEqualTo(this.stack);
	}

	private static HttpRequest.Builder orders() {
		return HttpRequest.newBuilder(sample.api("/api/orders"));
	}

	private static String basic(String credentials) {
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> tokens(HttpHeaders headers, String name) {
		return headers.allValues(name).stream().flatMap((value) -> List.of(value.split("\\s*,\\s*")).stream()).toList();
	}

	private static void assertNoCorsHeader(HttpResponse<String> response) {
		assertThat(response.headers().map().keySet())
			.noneMatch((name) -> name.regionMatches(true, 0, "access-control-", 0, "access-control-".length()));
	}

}
