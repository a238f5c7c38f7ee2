package io.github.corsstarter.server;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code Vary} is merged name by name with what others vary by.
 */
class VaryTests {

	private static final Map<String, String> PROPERTIES = Map.of("cors.allowed-origins", "https://app.example.com",
			"server.compression.enabled", "true");

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void compressedAnswerWhenServerAndSpringVaryHasEachNameOnce(TestServer name) {
		try (RunningServer server = name.start(PROPERTIES, CacheableController.class)) {
			Answer answer = server.send("GET", "/open/x/varied", "Origin", "https://app.example.com", "Accept-Encoding",
					"gzip");
			assertThat(answer.vary()).containsExactlyInAnyOrder("origin", "accept", "accept-language",
					"accept-encoding", "access-control-request-method", "access-control-request-headers");
		}
	}

	@ParameterizedTest
	@EnumSource
	void answerWhenOthersVaryHasEachNameOnce(TestServer name) {
		try (RunningServer server = name.start(PROPERTIES, CacheableController.class)) {
			for (String origin : List.of("https://app.example.com", server.origin())) {
				Answer own = server.send("GET", "/open/x/varied", "Origin", origin, "Accept-Encoding", "gzip");
				assertThat(own.lines("Content-Encoding")).containsExactly("gzip");
				assertThat(own.vary()).doesNotHaveDuplicates().contains("origin", "accept", "accept-language");
				Answer springs = server.send("GET", "/open/x/annotated", "Origin", origin);
				assertThat(springs.vary()).doesNotHaveDuplicates()
					.contains("origin", "access-control-request-method", "access-control-request-headers");
			}
			Answer securitys = server.send("GET", "/secret", "Origin", "https://app.example.com");
			assertThat(securitys.vary()).doesNotHaveDuplicates().contains("origin");
		}
	}

}
