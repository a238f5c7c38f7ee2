package io.github.corsstarter.sample.comparison;

import java.util.List;
import java.util.stream.Stream;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.sample.browser.InstalledBrowser;

/**
 * A scenario that a browser does not take as the simulator does.
 *
 * @param browser the browser
 * @param window its window
 * @param scenario the scenario
 * @param expected what became of it in the simulator
 * @param actual what became of it in the browser
 */
record Difference(InstalledBrowser browser, InstalledBrowser.Window window, BrowserScenario scenario,
		Observation expected, Observation actual) {

	/** The browser goes on where the simulator stops. */
	boolean goesOn() {
		List<SeenRequest> requests = this.expected.requests();
		return this.actual.requests().size() > requests.size()
				&& this.actual.requests().subList(0, requests.size()).equals(requests);
	}

	/** The browser forgets a preflight, and all else is the same. */
	boolean forgets() {
		return hasSameOutcomes() && this.actual.preflights() > this.expected.preflights();
	}

	/** The browser remembers a preflight for longer, and all else is the same. */
	boolean remembers() {
		return hasSameOutcomes() && this.actual.preflights() < this.expected.preflights();
	}

	boolean hasSameOutcomes() {
		return this.actual.outcomes().equals(this.expected.outcomes());
	}

	boolean hasSameRequests() {
		return this.actual.requests().equals(this.expected.requests());
	}

	/** The script reads more headers, and all else is the same. */
	boolean readsMore() {
		return hasSameRequests()
				&& this.actual.outcomes().get(0).headers().containsAll(this.expected.outcomes().get(0).headers());
	}

	/** The preflights of a redirected request. */
	static List<SeenRequest> redirected(Observation observation) {
		return observation.requests()
			.stream()
			.filter((request) -> request.isPreflight() && request.answers() > 0)
			.toList();
	}

	/** The values of a header in any of the answers. */
	List<String> answered(String name) {
		return this.scenario.answers()
			.stream()
			.flatMap((answers) -> Stream.of(answers.preflight(), answers.actual()))
			.map(ServerAnswer::headers)
			.flatMap((headers) -> headers.values(name).stream())
			.toList();
	}

	boolean calls(String header) {
		return this.scenario.calls().stream().map(Call::headers).anyMatch((headers) -> headers.contains(header));
	}

	/** Whether a script names a header on two lines. */
	boolean callsTwice() {
		return this.scenario.calls()
			.stream()
			.map((call) -> call.headers().lines().stream().map(HeaderList.Line::name).toList())
			.anyMatch((names) -> names.stream().distinct().count() < names.size());
	}

	@Override
	public String toString() {
		return "%s, %s window: %s%n  simulator: %s%n  browser:   %s".formatted(this.browser.title(), this.window,
				this.scenario, this.expected, this.actual);
	}

}
