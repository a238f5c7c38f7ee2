package io.github.corsstarter.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The file of the sample changes while the page looks at it.
 */
class SampleChangeBrowserTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path folder;

	private static String allowing(String origin) {
		return "cors.environments.dev.allowed-origins: [" + origin + "]";
	}

	@Test
	void pageWhenFileChangesIsDeniedAndAllowedAgainAfterARollback() throws IOException {
		Assumptions.assumeTrue(InstalledBrowser.CHROMIUM.isPresentOrRequired());
		try (RunningSample sample = RunningSample.watching(SampleChangeBrowserTests::allowing, this.folder);
				RunningBrowser browser = InstalledBrowser.CHROMIUM.start(Window.NORMAL)) {
			CallsPage page = CallsPage.open(browser, sample.allowedPage());
			await().atMost(PATIENCE).until(() -> page.text("#history").contains("activated"));
			String first = page.text("#version");
			assertThat(page.run("credentials").kind()).isEqualTo("allowed");
			Files.writeString(this.folder.resolve("application.yml"), allowing("https://app.example.com"));
			await().atMost(PATIENCE).until(() -> page.text("#history").contains("-" + sample.allowedPage()));
			assertThat(page.text("#history")).contains("both", "file");
			await().atMost(PATIENCE).until(() -> page.text("#policy").contains("https://app.example.com"));
			assertThat(page.run("credentials").kind()).isEqualTo("blocked");
			assertThat(sample.post("corshistory", "{\"action\": \"rollback\", \"version\": \"" + first + "\"}")
				.statusCode()).isEqualTo(200);
			await().atMost(PATIENCE).until(() -> page.text("#history").contains("pinned"));
			assertThat(page.text("#history")).contains("rolled-back");
			assertThat(page.run("credentials").kind()).isEqualTo("allowed");
			assertScenes(OperationsPage.open(browser, sample.allowedPage()));
		}
	}

	/** The page of operations is on the same sample, whose policies are pinned by now. */
	private static void assertScenes(OperationsPage page) {
		assertThat(page.moving()).containsExactly("CorsPoliciesPinned");
		page.play("normal");
		page.play("strangers");
		assertThat(page.moving()).containsExactly("CorsPoliciesPinned");
		assertThat(page.text("[data-alert='none']")).contains("20");
		page.play("new-header");
		assertThat(page.moving()).containsExactly("CorsPreflightsFailing", "CorsPoliciesPinned");
		assertThat(page.text("[data-alert='CorsPreflightsFailing']")).contains("50.0 %");
		String version = page.text("#activation");
		page.play("wrong-deploy");
		assertThat(page.moving()).containsExactly("CorsPreflightsFailing", "CorsChangeBrokeRequests");
		assertThat(page.text("#activation")).isNotEqualTo(version);
		page.play("rollback");
		assertThat(page.moving()).contains("CorsPoliciesPinned");
		assertThat(page.text("#activation")).contains("pinned");
		assertThat(page.play("rollback")).startsWith("There is nothing to roll back");
		assertThat(page.console()).isEmpty();
	}

}
