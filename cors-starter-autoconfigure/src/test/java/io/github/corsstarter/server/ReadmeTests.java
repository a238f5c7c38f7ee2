package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.json.JSONException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The configuration of the README gives the answer of the README.
 */
class ReadmeTests {

	private static final Path README = Path.of("..", "README.md");

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void preflightWhenConfiguredAsInReadmeIsAnsweredAsInReadme(TestServer name) throws IOException {
		String readme = Files.readString(README);
		Path yaml = Files.writeString(this.folder.resolve("application.yml"), block(readme, "yaml"));
		String console = block(readme, "console");
		try (RunningServer server = name.start(Map.of("spring.config.location", yaml.toUri().toString()))) {
			Answer answer = server.preflight("/orders", "http://localhost:5173", "PUT",
					"Access-Control-Request-Headers", "authorization");
			assertThat(console).contains("HTTP/1.1 " + answer.status());
			Map<String, String> sent = new LinkedHashMap<>(answer.accessControl());
			sent.put("vary", String.join(", ", answer.lines("vary")));
			assertThat(sent).isEqualTo(headersOf(console));
			assertThat(server.send("GET", "/orders", "Origin", "http://localhost:5173"))
				.satisfies((following) -> assertThat(following.status()).isEqualTo(401))
				.satisfies((following) -> assertThat(following.allowOrigin()).isEqualTo("http://localhost:5173"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void denialWhenConfiguredAsInReadmeReadsAsInReadme(TestServer name) throws IOException {
		String readme = Files.readString(README);
		Path yaml = Files.writeString(this.folder.resolve("application.yml"), block(readme, "yaml"));
		try (RunningServer server = name
			.start(Map.of("spring.config.location", yaml.toUri().toString(), "APP_ENV", "prod"))) {
			server.preflight("/orders", "https://app.example.com", "POST", "Access-Control-Request-Headers",
					"authorization,traceparent");
			String text = JsonPath.read(server.send("GET", "/actuator/corspreflights").body(),
					"$.recentFailures[0].text");
			assertThat(readme.replaceAll("\\s+", " ")).contains("```text "
					+ text.replace("URL [file:" + yaml + "]", "class path resource [application.yml]") + " ```");
		}
	}

	@ParameterizedTest
	@EnumSource
	void endpointsWhenConfiguredAsInReadmeAnswerAsInReadme(TestServer name) throws IOException, JSONException {
		String readme = Files.readString(README);
		Path yaml = Files.writeString(this.folder.resolve("application.yml"), block(readme, "yaml"));
		try (RunningServer server = name
			.start(Map.of("spring.config.location", yaml.toUri().toString(), "APP_ENV", "prod"))) {
			server.preflight("/orders", "https://app.example.com", "POST", "Access-Control-Request-Headers",
					"authorization,traceparent");
			List<MatchResult> answers = Pattern
				.compile("^`(/actuator/\\S+)`:.*?```json\n(.*?)```", Pattern.DOTALL | Pattern.MULTILINE)
				.matcher(readme)
				.results()
				.toList();
			assertThat(answers).hasSize(4);
			for (MatchResult answer : answers) {
				String body = server.send("GET", answer.group(1)).body();
				JSONAssert.assertEquals(answer.group(2),
						body.replace("URL [file:" + yaml + "]", "class path resource [application.yml]"),
						JSONCompareMode.STRICT_ORDER.withExtensible(true));
			}
		}
	}

	private static Map<String, String> headersOf(String console) {
		List<String> lines = console.lines().dropWhile((line) -> !line.startsWith("HTTP/1.1")).skip(1).toList();
		Map<String, String> headers = new LinkedHashMap<>();
		lines.forEach((line) -> headers.put(line.split(": ")[0].toLowerCase(Locale.ROOT), line.split(": ")[1]));
		return headers;
	}

	private static String block(String readme, String language) {
		Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
		assertThat(matcher.find()).as("block of %s", language).isTrue();
		return matcher.group(1);
	}

}
