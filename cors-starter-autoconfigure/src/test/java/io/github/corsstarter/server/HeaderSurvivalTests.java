package io.github.corsstarter.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The headers of an allowed request stay on every answer, and preflights never reach
 * Spring Security.
 */
class HeaderSurvivalTests {

	private static final String APP = "https://app.example.com";

	private static final Map<TestServer, RunningServer> SERVERS = new EnumMap<>(TestServer.class);

	@BeforeAll
	static void start() {
		Map<String, String> properties = Map.of("cors.allowed-origins", APP, "cors.allow-credentials", "true",
				"cors.allowed-headers", "authorization", "cors.exposed-headers", "location",
				"cors.policies.quiet.paths", "/open/quiet/**", "cors.policies.quiet.allowed-methods", "GET",
				"cors.policies.quiet.on-denied", "omit-headers");
		for (TestServer server : TestServer.values()) {
			Class<?> extra = server.isServlet() ? ServletTrouble.class : ReactiveTrouble.class;
			SERVERS.put(server, server.start(properties, extra));
		}
	}

	@AfterAll
	static void stop() {
		SERVERS.values().forEach(RunningServer::close);
		SERVERS.clear();
	}

	static Stream<Arguments> failures() {
		return Stream.of(TestServer.values())
			.flatMap((server) -> Stream.of(Arguments.of(server, "GET", "/secret", 401),
					Arguments.of(server, "GET", "/open/nowhere", 404),
					Arguments.of(server, "POST", "/open/failure", 405),
					Arguments.of(server, "GET", "/open/failure", 500),
					Arguments.of(server, "GET", "/open/conflict", 409), Arguments.of(server, "POST", "/open/post", 400),
					Arguments.of(server, "GET", "/open/x/any", 200),
					Arguments.of(server, "GET", "/open/filter-failure", 500),
					Arguments.of(server, "GET", "/open/reset", 500)));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void answerWhenRequestIsAllowedKeepsHeaders(TestServer name, String method, String path, int status) {
		Answer answer = SERVERS.get(name).send(method, path, "Origin", APP);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.accessControl()).isEqualTo(Map.of("access-control-allow-origin", APP,
				"access-control-allow-credentials", "true", "access-control-expose-headers", "location"));
		assertThat(answer.varyNames()).contains("origin");
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void answerWhenAsynchronousProcessingResetsKeepsHeaders(TestServer name) {
		Answer answer = SERVERS.get(name).send("GET", "/open/async-reset", "Origin", APP);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.accessControl()).isEqualTo(Map.of("access-control-allow-origin", APP,
				"access-control-allow-credentials", "true", "access-control-expose-headers", "location"));
		assertThat(answer.varyNames()).contains("origin");
	}

	/** Since Servlet 6.1 a container dispatches every error as if it had been a GET. */
	@ParameterizedTest
	@EnumSource
	void errorPageWhenMethodIsDeniedHasNoHeaders(TestServer name) {
		Answer answer = SERVERS.get(name).send("POST", "/open/quiet/nowhere", "Origin", APP);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.accessControl()).isEmpty();
		assertThat(answer.varyNames()).contains("origin");
		assertThat(SERVERS.get(name).send("GET", "/open/quiet/nowhere", "Origin", APP).allowOrigin()).isEqualTo(APP);
	}

	@ParameterizedTest
	@EnumSource
	void answerWhenCredentialsAreWrongKeepsHeaders(TestServer name) {
		Answer answer = SERVERS.get(name).send("GET", "/secret", "Origin", APP, "Authorization", "Basic eDp5");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.allowOrigin()).isEqualTo(APP);
	}

	@ParameterizedTest
	@EnumSource
	void preflightWhenPathNeedsLoginIsAnswered(TestServer name) {
		Answer answer = SERVERS.get(name)
			.preflight("/secret", APP, "GET", "Access-Control-Request-Headers", "authorization");
		assertThat(answer.status()).isEqualTo(204);
		assertThat(answer.body()).isEmpty();
		assertThat(answer.allowOrigin()).isEqualTo(APP);
	}

	@ParameterizedTest
	@EnumSource
	void answerWhenHandlerSetsCorsHeadersHasThoseOfThePolicyOnce(TestServer name) {
		Answer answer = SERVERS.get(name).send("GET", "/open/own-headers", "Origin", APP);
		assertThat(answer.body()).isEqualTo("own");
		assertThat(answer.lines("X-Own")).containsExactly("1");
		assertThat(answer.accessControl()).isEqualTo(Map.of("access-control-allow-origin", APP,
				"access-control-allow-credentials", "true", "access-control-expose-headers", "location"));
		assertThat(answer.vary()).containsExactlyInAnyOrder("origin", "accept-encoding");
	}

	@ParameterizedTest
	@EnumSource
	void answerWhenHandlerSetsCorsHeadersWithoutOriginHasNone(TestServer name) {
		Answer answer = SERVERS.get(name).send("GET", "/open/own-headers");
		assertThat(answer.body()).isEqualTo("own");
		assertThat(answer.accessControl()).isEmpty();
		assertThat(answer.vary()).containsExactlyInAnyOrder("origin", "accept-encoding");
	}

	@ParameterizedTest
	@EnumSource
	void annotationWhenPathIsGovernedCannotOpenWhatThePolicyDenies(TestServer name) {
		Answer answer = SERVERS.get(name).send("GET", "/open/annotated", "Origin", "https://annotation.example.com");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.accessControl()).isEmpty();
	}

}
