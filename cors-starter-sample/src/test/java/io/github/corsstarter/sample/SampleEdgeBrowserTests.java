package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.cli.CommandOutcome;
import io.github.corsstarter.cli.proxy.RunningProxy;
import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The walk of the guide: the policy of the sample in a real nginx, its page through that
 * in a real browser, one line broken, named and fixed.
 */
@Tag("long")
class SampleEdgeBrowserTests {

	private static SampleEdge edge;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException {
		Assumptions.assumeTrue(RunningProxy.isPresentOrRequired("nginx"), "nginx is not installed");
		edge = SampleEdge.inFrontOfSample(folder);
	}

	@AfterAll
	static void stop() {
		if (edge != null) {
			edge.close();
		}
	}

	@Test
	void guideWhenFollowedEndsAsItSays() throws Exception {
		Assumptions.assumeTrue(InstalledBrowser.CHROMIUM.isPresentOrRequired(), "Chromium is not installed");
		try (RunningBrowser browser = InstalledBrowser.CHROMIUM.start(Window.NORMAL)) {
			edge.exportFromTerminal();
			edge.start();
			assertThat(summary(browser)).isEqualTo("6 of 6 as expected");
			assertPasses();
			edge.change(SampleEdge.blocks("nginx").get(1), "");
			edge.start();
			assertThat(summary(browser)).isEqualTo("3 of 6 as expected");
			assertThat(edge.check()).satisfies((outcome) -> assertThat(outcome.status()).isOne())
				.extracting(CommandOutcome::out)
				.asString()
				.contains(SampleEdge.blocks("text").get(1));
			assertThat(edge.compare().err()).isEqualTo(SampleEdge.blocks("text").get(2));
			edge.export();
			edge.start();
			assertPasses();
			assertThat(summary(browser)).isEqualTo("6 of 6 as expected");
		}
	}

	private static String summary(RunningBrowser browser) {
		CallsPage page = CallsPage.open(browser, edge.sample().allowedPage());
		page.runAll();
		page.outcome("unauthorized");
		return page.text("#summary");
	}

	private static void assertPasses() throws IOException {
		CommandOutcome outcome = edge.check();
		assertThat(outcome.status()).as(outcome.toString()).isZero();
		assertThat(outcome.err()).isEmpty();
		assertThat(outcome.out()).endsWith(SampleEdge.blocks("text").get(0)).doesNotContain("hop   ");
		assertThat(edge.compare()).isEqualTo(new CommandOutcome(0, "", ""));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					add_header Access-Control-Allow-Origin $cors_allow_origin always; | -                                 | strips access-control-allow-origin on OPTIONS /api/orders  | proxy_hide_header
					add_header Vary $cors_vary always;                                | -                                 | strips vary on OPTIONS /api/orders                         | `Vary: Origin`
					if ($cors_verdict = preflight)                                    | if ($request_method = OPTIONS)    | answers by itself OPTIONS /api/orders                      | Take the `return` for OPTIONS away
					$cors_allow_origin always;                                        | $cors_allow_origin;               | strips access-control-allow-origin on GET /api/orders      | leaves errors out without `always`
					proxy_hide_header Access-Control-Allow-Origin;                    | -                                 | doubles access-control-allow-origin on GET /api/orders     | adds a second one
					"default preflight" 1800                                          | "default preflight" 60            | changes access-control-max-age on OPTIONS /api/orders      | the server behind sends the right one
					""")
	void checkWhenOneLineIsBrokenNamesHopHeaderAndFix(String line, String replacement, String fault, String fix)
			throws Exception {
		edge.export();
		String exported = Files.readString(edge.file());
		edge.change(line, (replacement != null) ? replacement : "");
		edge.start();
		String out = edge.check().out();
		assertThat(out).contains("hop   edge " + fault, "The first hop to look at is 'edge'.");
		assertThat(out.lines().filter((text) -> text.contains("Fix (nginx)"))).singleElement()
			.asString()
			.contains(fix, "If `export` wrote its file, write it again.");
		// the other test has started nginx with what this writes
		assertThat(edge.compare().status()).isOne();
		edge.export();
		assertThat(edge.file()).hasContent(exported);
	}

}
