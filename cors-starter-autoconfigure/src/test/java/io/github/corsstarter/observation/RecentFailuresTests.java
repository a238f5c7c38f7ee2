package io.github.corsstarter.observation;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.explain.RequestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecentFailures}.
 */
class RecentFailuresTests {

	private int second;

	private void add(RecentFailures failures, RequestClient client, String origin) {
		failures.add(() -> Denials.of(client, origin), "v", Denials.START.plusSeconds(this.second++));
	}

	private List<String> after(RecentFailures failures, RequestClient client, int count) {
		for (int i = 0; i < count; i++) {
			add(failures, client, client.id() + i);
		}
		return failures.latestFirst().stream().map((recorded) -> recorded.denial().origin()).toList();
	}

	@Test
	void addWhenScriptsFloodKeepsHalfForBrowsers() {
		RecentFailures failures = new RecentFailures(4);
		after(failures, RequestClient.BROWSER, 3);
		assertThat(after(failures, RequestClient.OTHER, 100)).containsExactly("other99", "other98", "browser2",
				"browser1");
	}

	@Test
	void addWhenForgersFloodAsBrowsersKeepsHalfForOthers() {
		RecentFailures failures = new RecentFailures(5);
		after(failures, RequestClient.OTHER, 3);
		assertThat(after(failures, RequestClient.BROWSER, 100)).containsExactly("browser99", "browser98", "browser97",
				"other2", "other1");
	}

	@Test
	void addWhenOnlyOneKindIsThereGivesItAll() {
		assertThat(after(new RecentFailures(4), RequestClient.OTHER, 9)).hasSize(4);
		assertThat(after(new RecentFailures(4), RequestClient.BROWSER, 9)).hasSize(4);
	}

	@Test
	void addWhenThereIsRoomForOneKeepsTheBrowsers() {
		RecentFailures failures = new RecentFailures(1);
		assertThat(after(failures, RequestClient.OTHER, 2)).containsExactly("other1");
		assertThat(after(failures, RequestClient.BROWSER, 1)).containsExactly("browser0");
		assertThat(after(failures, RequestClient.OTHER, 2)).containsExactly("browser0");
	}

	@Test
	void addWhenNothingIsKeptKeepsNothing() {
		assertThat(after(new RecentFailures(0), RequestClient.BROWSER, 2)).isEmpty();
	}

	@Test
	void addWhenFailureIsKnownCountsIt() {
		RecentFailures failures = new RecentFailures(2);
		add(failures, RequestClient.BROWSER, "a");
		add(failures, RequestClient.OTHER, "a");
		add(failures, RequestClient.BROWSER, "a");
		assertThat(failures.latestFirst()).extracting(RecordedDenial::count).containsExactly(2L, 1L);
	}

}
