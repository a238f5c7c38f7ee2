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
record Scenario(String name, Site page, Caller caller, List<Call> calls, List<Answers> answers) {

	Scenario {
		calls = List.copyOf(calls);
		answers = List.copyOf(answers);
	}

	static Scenario of(String name, Call call, Answers... answers) {
		return new Scenario(name, Site.PAGE, Caller.PAGE, List.of(call), List.of(answers));
	}

	Scenario from(Site page) {
		return new Scenario(this.name, page, this.caller, this.calls, this.answers);
	}

	Scenario from(Caller caller) {
		return new Scenario(this.name, this.page, caller, this.calls, this.answers);
	}

	Scenario then(Call call) {
		List<Call> longer = new ArrayList<>(this.calls);
		longer.add(call);
		return new Scenario(this.name, this.page, this.caller, longer, this.answers);
	}

	/** Whether it is CORS alone that decides where cookies go. */
	boolean tellsCookies() {
		return this.caller != Caller.FRAME && Stream.concat(Stream.of(this.page), this.calls.stream().map(Call::target))
			.allMatch(Site::sharesCookies);
	}

}
