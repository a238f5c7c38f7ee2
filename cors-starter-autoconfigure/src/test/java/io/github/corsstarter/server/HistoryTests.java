package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes of the policies over sockets: reload, roll back and unpin.
 */
@Tag("each")
class HistoryTests {

	private static final String APP = "https://app.example.com";

	private static final String OTHER = "https://other.example.com";

	@TempDir
	private Path folder;

	private void write(String yaml) throws IOException {
		Files.writeString(this.folder.resolve("application.yml"), yaml);
	}

	private RunningServer start(TestServer server, String access) throws IOException {
		write("cors.allowed-origins: [" + APP + "]");
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("spring.config.additional-location", "file:" + this.folder + "/");
		properties.put("management.endpoint.corshistory.access", access);
		return server.start(properties, Audited.class);
	}

	private static boolean allows(RunningServer server, String origin) {
		return server.preflight("/secret", origin, "GET").status() == 204;
	}

	private static DocumentContext history(RunningServer server) {
		return JsonPath.parse(server.send("GET", "/actuator/corshistory").body());
	}

	/** Back to a version, which stays whatever the file says. */
	private static void rollBack(RunningServer server, String version) {
		DocumentContext back = JsonPath
			.parse(server.post("/actuator/corshistory", "{\"action\": \"rollback\", \"version\": \"" + version + "\"}")
				.body());
		assertThat(back.<String>read("$.outcome")).isEqualTo("rolled-back");
		assertThat(back.<String>read("$.message")).contains("Revert the configuration at its source");
		assertThat(allows(server, APP)).isTrue();
		assertThat(JsonPath.<String>read(server.post("/actuator/corshistory", "{\"action\": \"reload\"}").body(),
				"$.outcome"))
			.isEqualTo("pinned");
		assertThat(history(server).<Boolean>read("$.pinned")).isTrue();
		assertThat(JsonPath.<Boolean>read(server.send("GET", "/actuator/info").body(), "$.cors.pinned")).isTrue();
		assertThat(JsonPath.<Boolean>read(server.send("GET", "/actuator/cors").body(), "$.pinned")).isTrue();
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void reloadThenRollbackThenUnpin(TestServer stack) throws IOException {
		try (RunningServer server = start(stack, "unrestricted")) {
			String first = history(server).read("$.version");
			assertThat(history(server).<List<String>>read("$.changes[*].cause")).containsExactly("start");
			write("cors: {allowed-origins: [" + OTHER + "], max-age: 1h}");
			DocumentContext reloaded = JsonPath
				.parse(server.post("/actuator/corshistory", "{\"action\": \"reload\"}").body());
			assertThat(reloaded.<String>read("$.outcome")).isEqualTo("activated");
			assertThat(reloaded.<String>read("$.diff.effect")).isEqualTo("both");
			assertThat(reloaded.<List<String>>read("$.diff.policies[0].origins.removed")).containsExactly(APP);
			assertThat(reloaded.<List<String>>read("$.diff.policies[0].newlyDenied[*].origin")).contains(APP);
			assertThat(reloaded.<List<String>>read("$.diff.purge")).containsExactly("/**");
			assertThat(allows(server, APP)).isFalse();
			assertThat(allows(server, OTHER)).isTrue();
			String second = reloaded.read("$.version");
			assertThat(JsonPath.<String>read(
					server.send("GET", "/actuator/corshistory?from=" + second + "&to=" + first).body(), "$.effect"))
				.isEqualTo("both");
			rollBack(server, first);
			server.post("/actuator/corshistory", "{\"action\": \"unpin\"}");
			server.post("/actuator/corshistory", "{\"action\": \"reload\"}");
			assertThat(history(server).<List<String>>read("$.changes[*].outcome")).containsExactly("activated",
					"unpinned", "pinned", "rolled-back", "activated", "activated");
			assertThat(server.context().getBean(InMemoryAuditEventRepository.class).find(null, null, null))
				.extracting(AuditEvent::getType)
				.containsExactly("CORS_POLICY_ACTIVATED", "CORS_POLICY_ROLLED_BACK", "CORS_POLICY_PINNED",
						"CORS_POLICY_UNPINNED", "CORS_POLICY_ACTIVATED");
			assertThat(
					JsonPath.<List<?>>read(server.send("GET", "/actuator/corshistory/" + second).body(), "$.changes"))
				.hasSize(3);
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void writeWhenAccessIsNotGivenIsNotThere(TestServer stack) throws IOException {
		try (RunningServer server = start(stack, "read-only")) {
			assertThat(server.post("/actuator/corshistory", "{\"action\": \"unpin\"}").status()).isEqualTo(405);
			assertThat(server.send("GET", "/actuator/corshistory").status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void reloadWhenFileIsBrokenChangesNothing(TestServer stack) throws IOException {
		try (RunningServer server = start(stack, "unrestricted")) {
			write("cors: {allowed-origins: [" + OTHER);
			Answer broken = server.post("/actuator/corshistory", "{\"action\": \"reload\"}");
			assertThat(broken.status()).isEqualTo(409);
			assertThat(JsonPath.<List<String>>read(broken.body(), "$.problems[*].code"))
				.containsExactly("unreadable-configuration");
			write("cors: {allowed-origins: [" + OTHER + ", 'https://x y']}");
			Answer wrong = server.post("/actuator/corshistory", "{\"action\": \"reload\"}");
			assertThat(wrong.status()).isEqualTo(409);
			assertThat(JsonPath.<List<String>>read(wrong.body(), "$.problems[*].source")).singleElement()
				.asString()
				.contains("application.yml");
			assertThat(allows(server, APP)).isTrue();
			assertThat(history(server).<Integer>read("$.generation")).isEqualTo(1);
			assertThat(server.send("GET", "/actuator/metrics/cors.policy.last.reload.successful").body())
				.contains("\"value\":0");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void writeWhenNonsenseSaysWhatToSend(TestServer stack) throws IOException {
		try (RunningServer server = start(stack, "unrestricted")) {
			assertNonsense(server, "{\"action\": \"rollback\", \"version\": \"ffffffff\"}", 404,
					"neither active nor kept");
			assertNonsense(server, "{\"action\": \"promote\"}", 404, "There is no candidate");
			for (String body : new String[] { "{\"action\": \"rollback\"}", "{\"action\": \"destroy\"}",
					"{\"version\": \"ffffffff\"}", "{}", "" }) {
				assertNonsense(server, body, 400, "Send one of");
			}
			assertThat(allows(server, APP)).isTrue();
		}
	}

	private static void assertNonsense(RunningServer server, String body, int status, String message) {
		Answer answer = server.post("/actuator/corshistory", body);
		assertThat(answer.status()).as(body).isEqualTo(status);
		assertThat(answer.body()).contains(message);
	}

	/**
	 * Keeps audit events.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Audited {

		@Bean
		InMemoryAuditEventRepository auditEventRepository() {
			return new InMemoryAuditEventRepository();
		}

	}

}
