package io.github.corsstarter.sample.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a page does, and what the servers answer.
 *
 * @param name what it is about
 * @param page where the page is
 * @param caller what calls
 * @param calls the calls, one after the other
 * @param answers what is answered at each path
 */
record BrowserScenario(String name, Site page, Caller caller, List<Call> calls, List<Answers> answers) {

	BrowserScenario {
		calls = List.copyOf(calls);
		answers = List.copyOf(answers);
	}

	static BrowserScenario of(String name, Call call, Answers... answers) {
		return new BrowserScenario(name, Site.PAGE, Caller.PAGE, List.of(call), List.of(answers));
	}

	BrowserScenario from(Site page) {
		return new BrowserScenario(this.name, page, this.caller, this.calls, this.answers);
	}

	BrowserScenario from(Caller caller) {
		return new BrowserScenario(this.name, this.page, caller, this.calls, this.answers);
	}

	BrowserScenario then(Call call) {
		List<Call> longer = new ArrayList<>(this.calls);
		longer.add(call);
		return new BrowserScenario(this.name, this.page, this.caller, longer, this.answers);
	}

	/** Whether it is CORS alone that decides where cookies go. */
	boolean tellsCookies() {
		return this.caller != Caller.FRAME && Stream.concat(Stream.of(this.page), this.calls.stream().map(Call::target))
			.allMatch(Site::sharesCookies);
	}

}
