package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The guide to proxies: its commands run, and its tables are whole.
 */
class EdgeGuideTests {

	private static final Path GUIDE = Path.of("../docs/guide/edge.md");

	private static final Pattern COMMAND = Pattern.compile("(?m)^java -jar cors-starter-cli\\.jar (export .*)$");

	private static final Pattern CODE = Pattern
		.compile("(?:new Deviation|wider|narrower|different|unverified)\\(\\s*\"([a-z-]+)\"");

	private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");

	@TempDir
	private Path folder;

	@Test
	void commandsWhenRunInOrderWriteAndCheckFiles() throws IOException {
		Path document = Files.writeString(this.folder.resolve("cors-policy.lock.yml"), ExportCommandTests.DOCUMENT);
		Path safelisted = Files.writeString(this.folder.resolve("safelisted.lock.yml"),
				ExportCommandTests.DOCUMENT.replaceFirst("(?s)  test:.*", "")
					.replace("[GET, HEAD, PUT]", "[GET, HEAD, POST, PUT]"));
		Path written = this.folder.resolve("cors.conf");
		List<String> commands = matches(COMMAND, guide()).map((match) -> match.group(1)).toList();
		assertThat(commands).hasSizeGreaterThan(5);
		for (String command : commands) {
			String line = command.replaceFirst(" > .*", "")
				.replace("safelisted.lock.yml", safelisted.toString())
				.replace("''", "")
				.replace("cors-policy.lock.yml", document.toString())
				.replace("--check cors.conf", "--check " + written);
			CommandOutcome outcome = CommandOutcome.of(line.split(" "));
			assertThat(outcome.err()).as("%s", command).isEmpty();
			assertThat(outcome.status()).as("%s", command).isZero();
			if (command.endsWith("> cors.conf")) {
				Files.writeString(written, outcome.out());
				// what the guide searches for
				assertThat(outcome.out().lines().filter((text) -> text.contains("version")).findFirst())
					.hasValueSatisfying((text) -> assertThat(text).contains("policy version 3f2a9c51"));
			}
		}
	}

	@Test
	void codesWhenListedAreThoseOfTheSources() throws IOException {
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/github/corsstarter/cli/export"))) {
			for (Path source : sources.toList()) {
				matches(CODE, Files.readString(source)).forEach((match) -> codes.add(match.group(1)));
			}
		}
		String guide = guide();
		assertThat(codes).isNotEmpty().allSatisfy((code) -> assertThat(guide).contains("| `" + code + "` |"));
	}

	@Test
	void optionsWhenNamedExist() throws IOException {
		String help = CommandOutcome.of("export", "--help").out();
		assertThat(matches(OPTION, guide()).map((match) -> match.group(1)).collect(Collectors.toSet())).isNotEmpty()
			.allSatisfy((option) -> assertThat(help).contains(option));
	}

	/** The first page, and the pages for each server behind it. */
	private static String guide() throws IOException {
		StringBuilder text = new StringBuilder(Files.readString(GUIDE));
		try (Stream<Path> pages = Files.list(GUIDE.resolveSibling("edge"))) {
			for (Path page : pages.sorted().toList()) {
				text.append(Files.readString(page));
			}
		}
		return text.toString();
	}

	@Test
	void pagesWhenListedAreAllThereAre() throws IOException {
		String first = Files.readString(GUIDE);
		try (Stream<Path> pages = Files.list(GUIDE.resolveSibling("edge"))) {
			assertThat(pages.map((page) -> "](edge/" + page.getFileName() + ")")).isNotEmpty()
				.allSatisfy((link) -> assertThat(first).contains(link));
		}
	}

	private static Stream<MatchResult> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results();
	}

}
