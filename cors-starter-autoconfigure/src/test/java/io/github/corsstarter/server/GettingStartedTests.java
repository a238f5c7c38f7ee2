package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What the guide shows to somebody who starts is what happens.
 */
@ExtendWith(OutputCaptureExtension.class)
class GettingStartedTests {

	private static final Path ROOT = Path.of("..");

	private static final String PAGE = "http://localhost:5173";

	@TempDir
	Path folder;

	private String guide;

	@BeforeEach
	void read() throws IOException {
		this.guide = Files.readString(ROOT.resolve("docs/guide/getting-started.md"));
	}

	@ParameterizedTest
	@EnumSource
	void pageWhenConfiguredAsInTheGuideMayOrder(TestServer name, CapturedOutput output) throws IOException {
		try (RunningServer server = start(name, blocks("yaml").get(0))) {
			assertThat(order(server, "content-type").status()).isEqualTo(204);
			assertThat(flat(inClassPath(output.getAll()))).contains(flat(blocks("text").get(0)));
		}
	}

	@ParameterizedTest
	@EnumSource
	void pageWhenItSendsOneHeaderMoreIsToldWhatToChange(TestServer name) throws IOException {
		String yaml = blocks("yaml").get(0);
		String denial = flat(blocks("text").get(1));
		try (RunningServer server = start(name, yaml)) {
			assertThat(order(server, "content-type,x-request-id").status()).isEqualTo(403);
			String counted = server.send("GET", "/actuator/corspreflights").body();
			assertThat(flat(inClassPath(JsonPath.read(counted, "$.recentFailures[0].text")))).isEqualTo(denial);
			String asked = server.send("GET", question()).body();
			assertThat(JsonPath.<String>read(asked, "$.reason")).isEqualTo("header-not-allowed");
			assertThat(denial).contains(JsonPath.<String>read(asked, "$.fix"));
		}
		try (RunningServer server = start(name, yaml.replaceAll("allowed-headers: .*", fixed(denial)))) {
			assertThat(order(server, "content-type,x-request-id").status()).isEqualTo(204);
		}
	}

	@Test
	void startWhenConfigurationHasTheMistakesOfTheGuideSaysSo(CapturedOutput output) throws IOException {
		String yaml = blocks("yaml").get(1);
		assertThatException().isThrownBy(() -> start(TestServer.TOMCAT, yaml));
		assertThat(flat(inClassPath(output.getAll()))).contains(flat(blocks("text").get(2)));
	}

	@Test
	void versionsWhenComparedAreThoseOfTheBuild() throws IOException {
		String pom = Files.readString(ROOT.resolve("pom.xml"));
		assertThat(blocks("xml").get(0)).contains("<version>" + element(pom, "version") + "</version>")
			.contains("<version>" + element(pom, "spring-boot.version") + "</version>");
	}

	private RunningServer start(TestServer name, String yaml) throws IOException {
		Path file = Files.writeString(this.folder.resolve("application.yml"), yaml);
		return name.start(Map.of("spring.config.location", file.toUri().toString()));
	}

	private static Answer order(RunningServer server, String headers) {
		return server.preflight("/orders", PAGE, "PUT", "Access-Control-Request-Headers", headers);
	}

	/** The question of the guide, without the server. */
	private String question() {
		return first(this.guide, "'http://localhost:8080(/actuator/corsexplain[^']*)'");
	}

	private static String fixed(String denial) {
		return first(denial, "cors\\.(allowed-headers: \\[[^]]*])");
	}

	private String inClassPath(String text) {
		return text.replace("URL [file:" + this.folder.resolve("application.yml") + "]",
				"class path resource [application.yml]");
	}

	private List<String> blocks(String language) {
		return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
			.matcher(this.guide)
			.results()
			.map((MatchResult block) -> block.group(1))
			.toList();
	}

	private static String element(String pom, String name) {
		return first(pom, "<" + name + ">(.*?)</");
	}

	private static String first(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
	}

	private static String flat(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

}
