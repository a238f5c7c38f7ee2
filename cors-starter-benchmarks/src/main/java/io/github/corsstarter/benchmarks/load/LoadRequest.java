package io.github.corsstarter.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.corsstarter.benchmarks.Scenario;

/**
 * The requests of a load.
 */
enum LoadRequest {

	/** A page calls the API. */
	ACTUAL(Scenario.ACTUAL.method(), Scenario.ACTUAL.headers()),

	/** A request that has nothing to do with CORS. */
	NO_ORIGIN(Scenario.NO_ORIGIN.method(), Scenario.NO_ORIGIN.headers()),

	/**
	 * A preflight with as many header names as servers take, from a page that may not
	 * call.
	 */
	HOSTILE(Scenario.HOSTILE_NAMES.method(), Scenario.HOSTILE_NAMES.headers("https://evil.example"));

	private final String script;

	LoadRequest(String method, Map<String, String> headers) {
		String fields = headers.entrySet()
			.stream()
			.filter((field) -> !field.getKey().equals("Host"))
			.map((field) -> "wrk.headers[\"" + field.getKey() + "\"] = \"" + field.getValue() + "\"\n")
			.collect(Collectors.joining());
		this.script = "wrk.method = \"" + method + "\"\n" + fields;
	}

	/** The request in the language of wrk. */
	String script() {
		return this.script;
	}

	/**
	 * The same, with a pause behind each answer: without it, who answers sooner would be
	 * flooded more.
	 */
	String script(Duration pause) {
		return this.script + "function delay() return " + pause.toMillis() + " end\n";
	}

}
