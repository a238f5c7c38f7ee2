package io.github.corsstarter.compatibility.survival;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table: a request of an allowed origin, and what becomes of the answer on
 * each server. A server without an outcome has no such case.
 *
 * @param name what is wrong with the request, or goes wrong with its answer
 * @param request the request
 * @param http1 whether the case is for HTTP/1.1 alone
 * @param outcomes the outcome on each server
 */
record SurvivalCase(String name, SurvivalRequest request, boolean http1, Map<Server, SurvivalOutcome> outcomes) {

	static SurvivalCase get(String name, String target) {
		return new SurvivalCase(name, SurvivalRequest.to("GET", target), false, Map.of());
	}

	static SurvivalCase send(String name, String method, String target, String type, String body) {
		return new SurvivalCase(name, SurvivalRequest.to(method, target).withBody(type, body), false, Map.of());
	}

	static SurvivalCase raw(String name, String target) {
		return new SurvivalCase(name, SurvivalRequest.to("GET", target).asRaw(), true, Map.of());
	}

	SurvivalCase with(String header, String value) {
		return new SurvivalCase(this.name, this.request.with(header, value), this.http1, this.outcomes);
	}

	SurvivalCase overHttp1() {
		return new SurvivalCase(this.name, this.request, true, this.outcomes);
	}

	SurvivalCase on(Set<Server> servers, SurvivalOutcome outcome) {
		Map<Server, SurvivalOutcome> outcomes = new EnumMap<>(Server.class);
		outcomes.putAll(this.outcomes);
		servers.forEach((server) -> outcomes.put(server, outcome));
		return new SurvivalCase(this.name, this.request, this.http1, outcomes);
	}

	SurvivalCase on(Server server, SurvivalOutcome outcome) {
		return on(Set.of(server), outcome);
	}

	SurvivalCase everywhere(SurvivalOutcome outcome) {
		return on(Server.ALL, outcome);
	}

	/** Whether the answer has to be compressed. */
	boolean isCompressed() {
		return this.name.startsWith("compressed");
	}

	@Override
	public String toString() {
		return this.name;
	}

}
