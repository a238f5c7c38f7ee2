package io.github.corsstarter.sample;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;
import io.github.corsstarter.sample.browser.RunningBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form of the sample's page adds a tenant, and the tenant's page works.
 */
class SampleTenantsBrowserTests {

	@Test
	void pageOfATenantWhenAddedWorksSoon() {
		Assumptions.assumeTrue(InstalledBrowser.CHROMIUM.isPresentOrRequired());
		try (RunningSample sample = RunningSample.withTenants();
				RunningBrowser browser = InstalledBrowser.CHROMIUM.start(Window.NORMAL)) {
			CallsPage page = CallsPage.open(browser, sample.allowedPage());
			assertThat(page.text("#tenant-list")).isEqualTo("https://shop.example.com");
			assertThat(page.run("origin").kind()).isEqualTo("blocked");
			// a second, and what a busy machine adds to a frame, a preflight and a call;
			// not the next refresh in turn
			assertThat(page.addTenant()).isLessThan(9000);
			assertThat(page.text("#tenant-list")).contains(sample.otherPage());
			assertThat(page.text("#tenant-result")).contains(sample.otherPage() + " reads");
			assertThat(page.run("origin").kind()).isEqualTo("allowed");
		}
	}

}
