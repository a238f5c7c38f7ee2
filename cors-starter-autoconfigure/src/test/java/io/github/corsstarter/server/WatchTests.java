package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.change.watch.ConfigMapVolume;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files change while the application runs, and requests are decided by what they say.
 */
@Tag("each")
class WatchTests {

	private static final String APP = "https://app.example.com";

	private static final String OTHER = "https://other.example.com";

	/** What is promised: the interval of ten seconds, and five more. */
	private static final Duration PROMISED = Duration.ofSeconds(15);

	@TempDir
	private Path folder;

	private RunningServer start(TestServer server, String location, String... more) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("spring.config.additional-location", location);
		properties.put("cors.reload.watch", "true");
		properties.put("cors.reload.interval", "1");
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return server.start(properties);
	}

	private static boolean allows(RunningServer server, String origin) {
		return server.preflight("/secret", origin, "GET").status() == 204;
	}

	private static void assertSoon(BooleanSupplier condition) {
		long end = System.nanoTime() + PROMISED.toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
		assertThat(condition.getAsBoolean()).isTrue();
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#ofEachStack")
	void fileWhenChangedReachesTheFilter(TestServer stack) throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yml"), "cors.allowed-origins: " + APP);
		try (RunningServer server = start(stack, "file:" + this.folder + "/")) {
			assertThat(allows(server, APP)).isTrue();
			Files.writeString(file, "cors.allowed-origins: " + OTHER);
			assertSoon(() -> allows(server, OTHER));
			assertThat(allows(server, APP)).isFalse();
			Files.writeString(file, "cors: {allowed-origins: [" + APP);
			assertSoon(() -> server.send("GET", "/actuator/corshistory").body().contains("unreadable-configuration"));
			assertThat(allows(server, OTHER)).isTrue();
			Files.writeString(file, "cors: {allowed-origins: [" + APP + "]}");
			assertSoon(() -> allows(server, APP));
			assertThat(JsonPath.<String>read(server.send("GET", "/actuator/corshistory").body(), "$.changes[0].cause"))
				.isEqualTo("file");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#one")
	void configMapWhenUpdatedReachesTheFilter(TestServer stack) throws IOException {
		ConfigMapVolume volume = new ConfigMapVolume(this.folder);
		volume.update(Map.of("application.yml", "cors.allowed-origins: " + APP));
		try (RunningServer server = start(stack, "file:" + this.folder + "/")) {
			assertThat(allows(server, APP)).isTrue();
			volume.update(Map.of("application.yml", "cors.allowed-origins: " + OTHER));
			assertSoon(() -> allows(server, OTHER));
			assertThat(allows(server, APP)).isFalse();
		}
	}

	@Test
	void configTreeWhenUpdatedReachesTheFilter() throws IOException {
		ConfigMapVolume volume = new ConfigMapVolume(this.folder);
		volume.update(Map.of("cors.allowed-origins", APP));
		try (RunningServer server = start(TestServer.TOMCAT, "", "spring.config.import",
				"configtree:" + this.folder + "/")) {
			assertThat(allows(server, APP)).isTrue();
			volume.update(Map.of("cors.allowed-origins", OTHER));
			assertSoon(() -> allows(server, OTHER));
			assertThat(allows(server, APP)).isFalse();
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.corsstarter.server.TestServer#one")
	void answerWhenAskedForNamesTheVersionOfThePolicies(TestServer stack) throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yml"), "cors.allowed-origins: " + APP);
		try (RunningServer server = start(stack, "file:" + this.folder + "/", "cors.diagnostics.policy-header",
				"true")) {
			String first = JsonPath.read(server.send("GET", "/actuator/cors").body(), "$.version");
			assertThat(server.preflight("/secret", APP, "GET").lines("Cors-Policy")).containsExactly(first);
			assertThat(server.send("GET", "/secret", "Origin", APP).lines("Cors-Policy")).containsExactly(first);
			assertThat(server.send("GET", "/secret", "Origin", OTHER).lines("Cors-Policy")).isEmpty();
			assertThat(server.send("GET", "/actuator/cors").lines("Cors-Policy")).isEmpty();
			Files.writeString(file, "cors.allowed-origins: " + OTHER);
			assertSoon(() -> allows(server, OTHER));
			assertThat(server.preflight("/secret", OTHER, "GET").lines("Cors-Policy")).doesNotContain(first).hasSize(1);
		}
	}

	@Test
	void originWhenSeenHasTheDayAndKeepsItOverAChange() throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yml"),
				"cors: {origin-groups: {ours: [" + APP + ", " + OTHER + "]}, allowed-origin-groups: ours}");
		try (RunningServer server = start(TestServer.TOMCAT, "file:" + this.folder + "/")) {
			allows(server, APP);
			Files.writeString(file, "cors: {origin-groups: {ours: [" + OTHER + ", " + APP
					+ "]}, allowed-origin-groups: ours, max-age: 1h}");
			assertSoon(() -> server.send("GET", "/actuator/cors").body().contains("PT1H"));
			String cors = server.send("GET", "/actuator/cors?origins=all").body();
			assertThat(JsonPath.<List<String>>read(cors,
					"$.policies.default.allowedOrigins[?(@.value == '" + APP + "')].lastSeen"))
				.singleElement()
				.asString()
				.matches("20\\d\\d-\\d\\d-\\d\\d");
			assertThat(cors).contains("\"group\":\"ours\"");
			assertThat(JsonPath.<List<Object>>read(cors,
					"$.policies.default.allowedOrigins[?(@.value == '" + OTHER + "')].lastSeen"))
				.as("null is not shown")
				.isEmpty();
		}
	}

}
