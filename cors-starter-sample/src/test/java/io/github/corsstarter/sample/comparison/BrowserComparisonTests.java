package io.github.corsstarter.sample.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.sample.browser.InstalledBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The simulated browser is held against the real ones. What they do otherwise is listed
 * in {@link BrowserDeviation}, and nothing else is let pass.
 */
@Tag("long")
class BrowserComparisonTests {

	private static final Path PAGE = Path.of("..", "docs", "reference", "browsers.md");

	private static final Path WRITTEN = Path.of("target", "browsers.md");

	private static final String COMMAND = "mvn -pl cors-starter-sample -am test -Dtest=BrowserComparisonTests "
			+ "-Dsurefire.failIfNoSpecifiedTests=false -Dbrowsers.write=true";

	private static final List<BrowserScenario> NAMED = NamedScenarios.all();

	private static final List<BrowserScenario> GENERATED = GeneratedScenarios.all();

	private static final Map<InstalledBrowser, Comparison> COMPARISONS = new EnumMap<>(InstalledBrowser.class);

	private static Servers servers;

	@BeforeAll
	static void start() {
		List<BrowserScenario> all = new ArrayList<>(NAMED);
		all.addAll(GENERATED);
		servers = new Servers(all);
	}

	@AfterAll
	static void stop() {
		servers.close();
		COMPARISONS.clear();
	}

	@ParameterizedTest
	@EnumSource
	void browserDoesWhatIsSimulatedOrListed(InstalledBrowser browser) {
		assertThat(compare(browser).differences(servers.scenarios()))
			.filteredOn((difference) -> BrowserDeviation.of(difference).isEmpty())
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void listedDeviationIsSeen(InstalledBrowser browser) {
		assertThat(compare(browser).differences(NAMED))
			.map((difference) -> BrowserDeviation.of(difference).orElse(null))
			.containsAll(Arrays.stream(BrowserDeviation.values())
				.filter((deviation) -> deviation.browsers().contains(browser))
				.toList());
	}

	@Test
	void consoleOfChromiumShowsWhatIsSimulated() {
		assertThat(compare(InstalledBrowser.CHROMIUM).unsaid()).isEmpty();
	}

	@Test
	void generatedExchangesReachEachCheck() {
		SimulatedRun run = new SimulatedRun(servers, "reach", InstalledBrowser.CHROMIUM.engine());
		List<Observation> observations = GENERATED.stream().map(run::observe).toList();
		assertThat(GENERATED).hasSizeGreaterThanOrEqualTo(200);
		assertThat(servers.scenarios()).doesNotHaveDuplicates();
		assertThat(observations).filteredOn((each) -> each.outcomes().get(0).readable()).hasSizeGreaterThan(100);
		assertThat(observations).filteredOn((each) -> !each.outcomes().get(0).readable()).hasSizeGreaterThan(100);
		assertThat(observations)
			.filteredOn((each) -> each.preflights() > 0 && each.requests().size() > each.preflights())
			.hasSizeGreaterThan(80);
	}

	@Test
	void pageIsUpToDate() throws IOException {
		List<Comparison> comparisons = Arrays.stream(InstalledBrowser.values())
			.map(BrowserComparisonTests::compare)
			.toList();
		String page = new MatrixPage(NamedScenarios.groups(), GENERATED, comparisons)
			.write(LocalDate.now(ZoneOffset.UTC) + " at " + commit());
		Files.writeString(WRITTEN, page);
		if (Boolean.getBoolean("browsers.write")) {
			Files.writeString(PAGE, page);
		}
		assertThat(MatrixPage.comparable(Files.exists(PAGE) ? Files.readString(PAGE) : ""))
			.as("docs/reference/browsers.md is out of date; write it anew with%n%s%n", COMMAND)
			.isEqualTo(MatrixPage.comparable(page));
	}

	private static Comparison compare(InstalledBrowser browser) {
		Assumptions.assumeTrue(browser.isPresentOrRequired(), browser.title() + " or its driver is not installed");
		return COMPARISONS.computeIfAbsent(browser, (key) -> Comparison.run(key, servers, NAMED, GENERATED));
	}

	private static String commit() throws IOException {
		String commit = git("rev-parse", "--short", "HEAD");
		return commit.isEmpty() ? "an unknown commit"
				: "commit `" + commit + "`" + (git("status", "--porcelain").isEmpty() ? "" : " with changes");
	}

	private static String git(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*"));
		command.addAll(List.of(arguments));
		Process git = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (InputStream output = git.getInputStream()) {
			return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
		}
	}

}
