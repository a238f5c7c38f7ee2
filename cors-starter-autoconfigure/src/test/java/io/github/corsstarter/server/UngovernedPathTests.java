package io.github.corsstarter.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A path without a policy is not touched, and without any {@code cors.*} key nothing is.
 */
@Tag("long")
class UngovernedPathTests {

	private static final String ANNOTATED = "https://annotation.example.com";

	@ParameterizedTest
	@EnumSource
	void answersWhenNothingIsConfiguredAreThoseWithoutTheStarter(TestServer name) {
		List<String> without = new ArrayList<>();
		try (RunningServer server = name.start(Map.of("spring.autoconfigure.exclude", autoConfigurations()))) {
			without.addAll(answers(server));
		}
		try (RunningServer server = name.start(TestApplication.NO_CORS)) {
			assertThat(answers(server)).isEqualTo(without);
			assertThat(server.context().getBeanDefinitionNames()).noneMatch((bean) -> bean.startsWith("cors"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void answersWhenOtherPathsAreGovernedAreThoseWithoutTheStarter(TestServer name) {
		List<String> without = new ArrayList<>();
		try (RunningServer server = name.start(TestApplication.NO_CORS)) {
			without.addAll(answers(server));
		}
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com", "cors.paths",
				"/elsewhere/**", "management.endpoints.web.exposure.include", "health");
		try (RunningServer server = name.start(properties)) {
			List<String> with = answers(server);
			assertThat(with.subList(0, with.size() - 1)).isEqualTo(without.subList(0, without.size() - 1));
		}
	}

	@ParameterizedTest
	@EnumSource
	void annotationWhenPathIsNotGovernedKeepsWorking(TestServer name) {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com", "cors.paths",
				"/elsewhere/**");
		try (RunningServer server = name.start(properties)) {
			Answer preflight = server.preflight("/open/annotated", ANNOTATED, "GET");
			assertThat(preflight.status()).isEqualTo(200);
			assertThat(preflight.allowOrigin()).isEqualTo(ANNOTATED);
			assertThat(server.send("GET", "/open/annotated", "Origin", ANNOTATED).allowOrigin()).isEqualTo(ANNOTATED);
		}
	}

	private static String autoConfigurations() {
		String root = "io.github.corsstarter.autoconfigure.";
		return String.join(",", root + "CorsAutoConfiguration", root + "servlet.ServletCorsAutoConfiguration",
				root + "reactive.ReactiveCorsAutoConfiguration", root + "actuate.CorsEndpointAutoConfiguration",
				root + "observation.CorsMetricsAutoConfiguration", root + "observation.CorsTraceAutoConfiguration");
	}

	/** Answers to all kinds of requests; the last one is the list of endpoints. */
	private static List<String> answers(RunningServer server) {
		String port = String.valueOf(server.port());
		return List
			.of(server.send("GET", "/open/x/any"), server.send("GET", "/open/x/any", "Origin", ANNOTATED),
					server.preflight("/open/x/any", ANNOTATED, "GET"), server.preflight("/secret", ANNOTATED, "GET"),
					server.preflight("/open/annotated", ANNOTATED, "GET"),
					server.preflight("/open/annotated", "https://evil.example", "GET"),
					server.send("GET", "/open/annotated", "Origin", "https://evil.example"),
					server.send("GET", "/open/own-headers", "Origin", ANNOTATED), server.send("GET", "/secret"),
					server.send("GET", "/open/nowhere", "Origin", ANNOTATED), server.send("GET", "/actuator"))
			.stream()
			.map((answer) -> text(answer).replace(port, "{port}"))
			.toList();
	}

	private static String text(Answer answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
		headers.remove("date");
		String body = answer.body()
			.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\"")
			.replaceAll("\"requestId\":\"[^\"]*\"", "\"requestId\"");
		// sessions and their names are made at random
		headers.computeIfPresent("set-cookie", (name, lines) -> List.of(String.valueOf(lines.size())));
		// the length follows the time of the answer, whose last digits may be zeros
		headers.remove("content-length");
		return answer.status() + " " + headers + " " + body;
	}

}
