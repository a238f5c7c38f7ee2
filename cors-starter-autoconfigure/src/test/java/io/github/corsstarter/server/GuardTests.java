package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.github.corsstarter.change.CorsPolicyReloader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a change broke, and how it is undone, over sockets.
 */
@ExtendWith(OutputCaptureExtension.class)
class GuardTests {

	private static final String APP = "https://app.example.com";

	private static final String START = "cors: {allowed-origins: ['https://app.example.com', 'https://b.example.com'], allowed-headers: [x-a, x-b]}";

	@TempDir
	private Path folder;

	private RunningServer start(TestServer stack, String... more) throws IOException {
		write(START);
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("spring.config.additional-location", "file:" + this.folder + "/");
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return stack.start(properties);
	}

	private void write(String yaml) throws IOException {
		Files.writeString(this.folder.resolve("application.yml"), yaml);
	}

	private void change(RunningServer server, String yaml) throws IOException {
		write(yaml);
		server.context().getBean(CorsPolicyReloader.class).reload();
	}

	private static int preflight(RunningServer server, String origin) {
		return server.preflight("/secret", origin, "GET", "Access-Control-Request-Headers", "x-b").status();
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void requestWhenTheChangeDeniesItIsCountedAndLogged(TestServer stack, CapturedOutput output) throws IOException {
		try (RunningServer server = start(stack)) {
			assertThat(preflight(server, APP)).isEqualTo(204);
			change(server, START.replace(", x-b", ""));
			String metric = "/actuator/metrics/cors.policy.newly.denied?tag=policy:default";
			assertThat(JsonPath.<Double>read(server.send("GET", metric).body(), "$.measurements[0].value")).isZero();
			assertThat(preflight(server, APP)).isEqualTo(403);
			assertThat(preflight(server, "https://stranger.example")).isEqualTo(403);
			assertThat(JsonPath.<Double>read(server.send("GET", metric).body(), "$.measurements[0].value")).isOne();
			assertThat(Waiting.forLines(output, "Newly denied", 1)).singleElement()
				.asString()
				.contains("CORS preflight denied [header-not-allowed]: GET /secret from '" + APP + "'",
						"Fix: cors.allowed-headers");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "NETTY" })
	void rollbackWhenAHeaderIsMissedIsDoneAndWhenAnOriginIsRevokedIsNot(TestServer stack, CapturedOutput output)
			throws IOException, InterruptedException {
		try (RunningServer server = start(stack, "cors.reload.rollback-after", "2")) {
			change(server, START.replace(", 'https://b.example.com'", ""));
			for (int i = 0; i < 1000; i++) {
				assertThat(preflight(server, "https://b.example.com")).isEqualTo(403);
			}
			change(server, START.replace(", 'https://b.example.com'", "").replace(", x-b", ""));
			assertThat(preflight(server, APP)).isEqualTo(403);
			assertThat(preflight(server, APP)).isEqualTo(403);
			assertThat(Waiting.forLines(output, "It is undone (cors.reload.rollback-after)", 1)).hasSize(1);
			for (int i = 0; i < 1000 && preflight(server, APP) != 204; i++) {
				Thread.sleep(10);
			}
			assertThat(preflight(server, APP)).isEqualTo(204);
			assertThat(preflight(server, "https://b.example.com")).isEqualTo(403);
		}
	}

}
