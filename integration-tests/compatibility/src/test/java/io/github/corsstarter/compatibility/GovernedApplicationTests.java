package io.github.corsstarter.compatibility;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.DocumentContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds on every line of Spring Boot, on every server, over real sockets.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GovernedApplicationTests {

	private static final String ORIGIN = "https://app.example.com";

	private static final String OTHER_ORIGIN = "https://app.example.org";

	private StartedApplication application;

	@BeforeAll
	void start() {
		this.application = CompatibilityApplication.start("governed");
	}

	@AfterAll
	void stop() {
		this.application.close();
	}

	@Test
	void serverIsTheOneThatThisRunIsFor() {
		assertThat(this.application.context().getBeanDefinitionNames())
			.filteredOn((name) -> name.endsWith("WebServerFactory"))
			.singleElement()
			.asString()
			.startsWith(ServerOfThisRun.NAME);
	}

	@Test
	void preflightToProtectedPathWhenAllowedNeedsNoLogin() {
		HttpResponse<String> response = this.application.preflight("/orders", ORIGIN, "POST",
				"authorization,content-type");
		assertThat(response.statusCode()).isEqualTo(204);
		assertThat(response.body()).isEmpty();
		assertThat(corsHeaders(response)).isEqualTo(Map.of("access-control-allow-origin", Set.of(ORIGIN),
				"access-control-allow-credentials", Set.of("true"), "access-control-allow-methods",
				Set.of("GET", "HEAD", "POST"), "access-control-allow-headers", Set.of("authorization", "content-type"),
				"access-control-max-age", Set.of("1800"), "vary",
				Set.of("origin", "access-control-request-method", "access-control-request-headers")));
	}

	@Test
	void actuatorWhenABrowserAsksIsAPage() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.application.uri().resolve("/actuator/corspreflights"))
			.header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
			.build();
		HttpResponse<String> page = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).startsWith("<!DOCTYPE html>");
		assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
	}

	@Test
	void preflightWhenDeniedIsForbiddenAndExplained() {
		HttpResponse<String> response = this.application.preflight("/orders", ORIGIN, "GET", "authorization,x-debug");
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(corsHeaders(response)).containsOnlyKeys("vary");
		DocumentContext preflights = this.application.actuator("corspreflights");
		assertThat(preflights.<Integer>read("$.preflights.denials.header-not-allowed")).isPositive();
		String failure = "$.recentFailures[?(@.reason == 'header-not-allowed' && @.path == '/orders')]";
		assertThat(preflights.<List<Object>>read(failure + ".optionsStatus")).containsExactly(403);
		assertThat(preflights.<List<String>>read(failure + ".origin")).containsExactly(ORIGIN);
		assertThat(preflights.<List<String>>read(failure + ".missingAllowHeaders[*]")).containsExactly("x-debug");
		assertThat(preflights.<List<String>>read(failure + ".explanation")).singleElement().asString().isNotBlank();
	}

	@Test
	void requestWithoutLoginIsUnauthorizedAndReadable() {
		assertReadable(this.application.get("/orders", ORIGIN), 401);
	}

	@Test
	void requestForNothingIsNotFoundAndReadable() {
		assertReadable(this.application.get("/open/nothing", ORIGIN), 404);
	}

	@Test
	void requestWhenHandlerFailsIsAnErrorAndReadable() {
		assertReadable(this.application.get("/open/failure", ORIGIN), 500);
	}

	@Test
	void headersOfHandlerGiveWayToThoseOfThePolicy() {
		HttpResponse<String> response = this.application.get("/open/own-headers", ORIGIN);
		assertReadable(response, 200);
		assertThat(response.body()).isEqualTo("mine");
		assertThat(response.headers().allValues("Access-Control-Allow-Methods")).isEmpty();
		assertThat(tokens(response, "Vary").filter("origin"::equals)).hasSize(1);
		assertThat(tokens(response, "Vary")).contains("accept-language");
		assertThat(this.application.actuator("metrics/cors.conflicts").<String>read("$.name"))
			.isEqualTo("cors.conflicts");
	}

	@Test
	void requestWithTwoOriginLinesIsForbidden() {
		HttpResponse<String> response = this.application.get("/open/own-headers", ORIGIN, ORIGIN);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(corsHeaders(response)).containsOnlyKeys("vary");
	}

	@Test
	void requestFromOtherOriginIsForbidden() {
		HttpResponse<String> response = this.application.get("/open/own-headers", OTHER_ORIGIN);
		assertThat(response.statusCode()).isEqualTo(403);
		assertThat(corsHeaders(response)).containsOnlyKeys("vary");
	}

	@Test
	void metricsCountRequestsByReason() {
		this.application.preflight("/orders", OTHER_ORIGIN, "GET", "authorization");
		assertThat(this.application.actuator("metrics").<List<String>>read("$.names")).contains("cors.requests",
				"cors.preflight.duration", "cors.policy.generation");
		DocumentContext denied = this.application
			.actuator("metrics/cors.requests?tag=kind:preflight&tag=reason:origin-not-allowed&tag=environment:prod");
		assertThat(denied.<Number>read("$.measurements[0].value").intValue()).isPositive();
	}

	@Test
	void endpointShowsThePoliciesAndWhereTheyWereWritten() {
		DocumentContext cors = this.application.actuator("cors");
		assertThat(cors.<String>read("$.environment")).isEqualTo("prod");
		assertThat(cors.<String>read("$.version")).matches("[0-9a-f]{8}");
		assertThat(cors.<String>read("$.filter.stack")).isEqualTo(ServerOfThisRun.STACK);
		String origins = "$.policies.default.allowedOrigins";
		assertThat(cors.<List<String>>read(origins + "[*].value")).containsExactly(ORIGIN, "https://*.example.com");
		assertThat(cors.<String>read(origins + "[0].source")).contains("governed.yml").endsWith("8:11");
		assertThat(cors.<String>read(origins + "[1].source")).contains("governed.yml").endsWith("9:11");
		assertThat(cors.<String>read("$.policies.default.maxAge")).isEqualTo("PT30M");
	}

	@Test
	void endpointShowsWhatTheStarterFoundInTheApplication() {
		DocumentContext cors = this.application.actuator("cors");
		assertThat(cors.<List<String>>read("$.findings[*].code")).containsExactly("contained-entry",
				"forwarded-headers-off", "unserved-method");
		assertThat(cors.<String>read("$.findings[2].message")).contains("allows POST,");
		assertThat(cors.<String>read("$.findings[2].source")).contains("governed.yml");
	}

	private static void assertReadable(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly(ORIGIN);
		assertThat(response.headers().allValues("Access-Control-Allow-Credentials")).containsExactly("true");
		assertThat(tokens(response, "Vary")).contains("origin");
	}

	private static Map<String, Set<String>> corsHeaders(HttpResponse<String> response) {
		return response.headers()
			.map()
			.keySet()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> name.startsWith("access-control-") || name.equals("vary"))
			.collect(Collectors.toMap((name) -> name,
					(name) -> ("vary".equals(name) ? tokens(response, name) : values(response, name))
						.collect(Collectors.toSet())));
	}

	/** The tokens of a header whose letter case does not count, and servers change it. */
	private static Stream<String> tokens(HttpResponse<String> response, String name) {
		return values(response, name).map((token) -> token.toLowerCase(Locale.ROOT));
	}

	private static Stream<String> values(HttpResponse<String> response, String name) {
		return response.headers().allValues(name).stream().flatMap((line) -> Stream.of(line.split("\\s*,\\s*")));
	}

}
