package io.github.corsstarter.sample.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a scenario.
 *
 * @param outcomes what the script has learned of each call
 * @param requests what the servers have seen, in order
 */
record Observation(List<ScriptOutcome> outcomes, List<SeenRequest> requests) {

	Observation {
		outcomes = List.copyOf(outcomes);
		requests = List.copyOf(requests);
	}

	long preflights() {
		return this.requests.stream().filter(SeenRequest::isPreflight).count();
	}

	/** A line for readers. */
	String summary() {
		String calls = this.outcomes.stream().map(Observation::summary).collect(Collectors.joining(", then "));
		return switch ((int) preflights()) {
			case 0 -> calls + "; no preflight";
			case 1 -> calls + "; 1 preflight";
			default -> calls + "; " + preflights() + " preflights";
		};
	}

	private static String summary(ScriptOutcome outcome) {
		if (!outcome.readable()) {
			return "blocked";
		}
		String status = (outcome.status() == 200) ? "readable" : outcome.status() + " readable";
		String custom = outcome.headers()
			.stream()
			.filter((name) -> name.startsWith("x-"))
			.map("`%s`"::formatted)
			.collect(Collectors.joining(", "));
		return custom.isEmpty() ? status : status + " with " + custom;
	}

}
