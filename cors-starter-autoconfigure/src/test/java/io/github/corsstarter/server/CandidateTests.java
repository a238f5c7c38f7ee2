package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.actuate.CorsCandidateEndpoint;
import io.github.corsstarter.change.candidate.CandidatePolicies;
import io.github.corsstarter.change.candidate.DifferenceCounters;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Policies that are tried beside the active ones, over sockets.
 */
class CandidateTests {

	private static final String APP = "https://app.example.com";

	@TempDir
	private Path folder;

	private Map<String, String> properties(String location) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("cors.allowed-origins", APP);
		properties.put("cors.paths", "/secret");
		properties.put("cors.candidate.location", location);
		return properties;
	}

	private String write(String yaml) throws IOException {
		Path file = this.folder.resolve("next.yml");
		Files.writeString(file, yaml);
		return "file:" + file;
	}

	private static DocumentContext candidate(RunningServer server) {
		return JsonPath.parse(server.send("GET", "/actuator/corscandidate").body());
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void candidateWhenItAloneGovernsAPathSeesItAndChangesNoAnswer(TestServer stack) throws IOException {
		String location = write("cors: {allowed-origins: '" + APP + "', paths: '/open/**', allowed-methods: GET}");
		try (RunningServer server = stack.start(properties(location))) {
			Answer answer = server.send("GET", "/open/x/any", "Origin", APP);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.accessControl()).isEmpty();
			server.send("POST", "/open/x/any", "Origin", APP, "Sec-Fetch-Mode", "cors");
			server.preflight("/secret", APP, "GET");
			server.send("GET", "/open/x/any");
			DocumentContext candidate = candidate(server);
			assertThat(candidate.<String>read("$.location")).isEqualTo(location);
			assertThat(candidate.<String>read("$.version")).matches("[0-9a-f]{8}")
				.isNotEqualTo(candidate.<String>read("$.activeVersion"));
			assertThat(candidate.<Map<String, Integer>>read("$.differences")).containsEntry("newly-governed", 2)
				.containsEntry("no-longer-governed", 1)
				.containsEntry("newly-denied", 0)
				.hasSize(7);
			assertThat(candidate.<Integer>read("$.policies.default.preflights.no-longer-governed")).isEqualTo(1);
			assertThat(candidate.<String>read("$.diff.effect")).isEqualTo("both");
			assertThat(candidate.<List<String>>read("$.witnesses[*].difference")).containsExactly("no-longer-governed",
					"newly-governed", "newly-governed");
			assertThat(candidate.<String>read("$.witnesses[0].active.verdict")).isEqualTo("allowed");
			assertThat(candidate.<String>read("$.witnesses[1].client")).isEqualTo("browser");
			assertThat(candidate.<String>read("$.witnesses[1].candidate.reason")).isEqualTo("method-not-allowed");
			assertThat(candidate.<String>read("$.witnesses[1].explanation"))
				.contains("No active policy governs the path", "does not allow the method 'POST'");
			assertThat(candidate.<String>read("$.witnesses[1].changes[0].source")).contains("next.yml", "1:");
			assertThat(JsonPath.<Double>read(server
				.send("GET",
						"/actuator/metrics/cors.candidate.requests?tag=difference:newly-governed&tag=policy:default")
				.body(), "$.measurements[0].value")).isEqualTo(2.0);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void candidateWhenItIsBrokenOrMissingStopsNothing(TestServer stack) throws IOException {
		String location = write("cors: {allowed-origins: 'https://app.example.com/path'}");
		try (RunningServer server = stack.start(properties(location))) {
			assertThat(candidate(server).<String>read("$.problems[0].source")).contains("next.yml");
			assertThat(candidate(server).<String>read("$.problems[0].fix")).isNotBlank();
			assertThat(server.send("GET", "/actuator/corscandidate").body()).doesNotContain("\"version\"", "\"diff\"");
			assertThat(server.preflight("/secret", APP, "GET").status()).isEqualTo(204);
			Files.delete(this.folder.resolve("next.yml"));
			server.context().getBean(CandidatePolicies.class).reload();
			assertThat(candidate(server).<String>read("$.problems[0].message")).contains("does not exist");
		}
	}

	@Test
	void beansWhenNothingIsAskedForAreNotThere() {
		try (RunningServer server = TestServer.TOMCAT
			.start(Map.of("cors.allowed-origins", APP, "cors.reload.guard", "0"))) {
			for (Class<?> type : List.of(CandidatePolicies.class, DifferenceCounters.class,
					CorsCandidateEndpoint.class)) {
				assertThat(server.context().getBeanNamesForType(type)).as(type.getName()).isEmpty();
			}
			assertThat(server.context().getBeanDefinitionNames()).doesNotContain("corsRegressionGuard");
			assertThat(server.send("GET", "/actuator/corscandidate").status()).isEqualTo(404);
		}
	}

}
