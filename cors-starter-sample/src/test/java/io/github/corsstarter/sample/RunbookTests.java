package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.github.corsstarter.CorsRejection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each alert and each reason has a runbook. Its first command answers as it is printed
 * there, after the requests that it names for trying it out.
 */
class RunbookTests {

	private static final Path OPERATIONS = Path.of("..", "docs", "operations");

	private static final Pattern BLOCK = Pattern.compile("^```(shell|json|text|yaml)\n(.*?)^```",
			Pattern.DOTALL | Pattern.MULTILINE);

	/** In place of what is shortened or differs from run to run. */
	private static final String ELLIPSIS = "\u2026";

	@TempDir
	private Path folder;

	static List<Path> runbooks() throws IOException {
		try (Stream<Path> files = Files.list(OPERATIONS.resolve("runbooks"))) {
			return files.filter((file) -> !file.endsWith("README.md")).sorted().toList();
		}
	}

	@Test
	void runbooksWhenListedAreThoseOfAlertsAndReasons() throws IOException {
		Set<String> expected = Stream.of(CorsRejection.values())
			.map((reason) -> reason.id() + ".md")
			.collect(Collectors.toCollection(TreeSet::new));
		Matcher alerts = Pattern.compile("- alert: (\\w+)")
			.matcher(Files.readString(OPERATIONS.resolve("prometheus/cors-alerts.rules.yml")));
		alerts.results().forEach((alert) -> expected.add(alert.group(1) + ".md"));
		assertThat(runbooks().stream().map((file) -> file.getFileName().toString()))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	/** Messages lead to the page of the reasons, alerts to their runbook. */
	@Test
	void runbooksWhenComingFromMessagesAndAlertsAreLinked() throws IOException {
		String reasons = Files.readString(Path.of("..", "docs", "reference", "reasons.md"));
		for (CorsRejection reason : CorsRejection.values()) {
			assertThat(reason.reference()).endsWith("/docs/reference/reasons.md#" + reason.id());
			String section = reasons.substring(reasons.indexOf("## " + reason.id() + "\n"));
			assertThat(section.substring(0, section.indexOf("\n## ")))
				.contains("(../operations/runbooks/" + reason.id() + ".md)");
		}
		String alerts = Files.readString(OPERATIONS.resolve("prometheus/cors-alerts.rules.yml"));
		String overview = Files.readString(OPERATIONS.resolve("README.md"));
		for (String rule : alerts.split("- alert: ")) {
			String name = rule.substring(0, rule.indexOf('\n'));
			if (name.startsWith("Cors")) {
				assertThat(rule).contains("/docs/operations/runbooks/" + name + ".md\n");
				assertThat(overview).contains("(runbooks/" + name + ".md)");
			}
		}
	}

	@ParameterizedTest
	@Tag("long")
	@MethodSource("runbooks")
	void firstCommandWhenTriedAnswersAsPrinted(Path runbook) throws IOException {
		List<MatchResult> blocks = BLOCK.matcher(Files.readString(runbook)).results().toList();
		assertThat(blocks).extracting((block) -> block.group(1)).startsWith("shell").hasSizeGreaterThan(1);
		MatchResult printed = blocks.get(1);
		try (RunningSample sample = RunningSample.on("servlet", "dev", "--cors.reload.watch=false",
				"--spring.config.additional-location=optional:file:" + this.folder + "/")) {
			for (MatchResult scene : blocks.subList(2, blocks.size())) {
				play(sample, scene.group(1), scene.group(2));
			}
			String answer = run(sample, PrintedCommand.in(blocks.get(0).group(2)).get(0));
			if (printed.group(1).equals("json")) {
				assertContains(JsonMapper.shared().readTree(printed.group(2)), JsonMapper.shared().readTree(answer),
						"");
			}
			else {
				assertText(printed.group(2), answer);
			}
		}
	}

	/** YAML is what is changed in the configuration of the sample. */
	private void play(RunningSample sample, String language, String block) throws IOException {
		if (language.equals("yaml")) {
			Files.writeString(this.folder.resolve("application.yml"), block);
			sample.post("corshistory", "{\"action\": \"reload\"}");
		}
		if (language.equals("shell")) {
			PrintedCommand.in(block).forEach((command) -> run(sample, command));
		}
	}

	private static String run(RunningSample sample, String command) {
		if (command.startsWith("java -jar cors-starter-cli-")) {
			String arguments = command.substring(command.indexOf(".jar ") + ".jar ".length());
			return CommandLineRun.of(arguments.replace("http://localhost:8080", sample.url()).split("\\s+"))
				.replace(sample.url(), "http://localhost:8080");
		}
		return sample.send(PrintedCommand.request(command, sample.url()))
			.body()
			.replace(sample.url(), "http://localhost:8080");
	}

	/** Lines may be wrapped, and an ellipsis stands for what is left out. */
	private static void assertText(String printed, String answer) {
		String[] parts = printed.replaceAll("\\s+", " ").strip().split("\\s?" + ELLIPSIS + "\\s?");
		assertThat(answer.replaceAll("\\s+", " ")).containsSubsequence(parts);
	}

	private static void assertContains(JsonNode printed, JsonNode actual, String at) {
		assertThat(actual).as("value at '%s'", at).isNotNull();
		if (printed.isString() && printed.stringValue().equals(ELLIPSIS)) {
			return;
		}
		if (printed.isObject()) {
			for (Map.Entry<String, JsonNode> property : printed.properties()) {
				assertContains(property.getValue(), actual.get(property.getKey()), at + "/" + property.getKey());
			}
		}
		else if (printed.isArray()) {
			assertThat(printed.isEmpty() && !actual.isEmpty()).as("list at '%s'", at).isFalse();
			for (int i = 0; i < printed.size(); i++) {
				assertContains(printed.get(i), actual.get(i), at + "/" + i);
			}
		}
		else {
			assertThat(actual).as("value at '%s'", at).isEqualTo(printed);
		}
	}

}
