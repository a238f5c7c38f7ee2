package io.github.corsstarter.compatibility.survival;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the table of bad input: bytes, and what comes back for them.
 *
 * @param name what is odd about the bytes
 * @param variants the bytes, one for each character; some that get the same answer
 * @param chunk how many bytes are written at once
 * @param atMost after how many answers a connection is left
 * @param answers what comes back from each server
 */
record BadInputCase(String name, List<String> variants, int chunk, int atMost, Map<Server, String> answers) {

	private static final int ALL = 1 << 20;

	/** Requests after each of which the server ends the connection. */
	static BadInputCase of(String name, String... variants) {
		return new BadInputCase(name, List.of(variants), ALL, ALL, Map.of());
	}

	/** Requests that are all sent at once, on a connection that stays. */
	static BadInputCase pipelined(String name, String... requests) {
		return new BadInputCase(name, List.of(String.join("", requests)), ALL, requests.length, Map.of());
	}

	BadInputCase inChunksOf(int bytes) {
		return new BadInputCase(this.name, this.variants, bytes, this.atMost, this.answers);
	}

	BadInputCase on(Set<Server> servers, String answer) {
		Map<Server, String> answers = new EnumMap<>(Server.class);
		answers.putAll(this.answers);
		servers.forEach((server) -> answers.put(server, answer));
		return new BadInputCase(this.name, this.variants, this.chunk, this.atMost, answers);
	}

	BadInputCase on(Server server, String answer) {
		return on(Set.of(server), answer);
	}

	BadInputCase everywhere(String answer) {
		return on(Server.EMBEDDED, answer);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
