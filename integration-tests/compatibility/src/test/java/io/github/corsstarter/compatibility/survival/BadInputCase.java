package io.github.corsstarter.compatibility.survival;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.SpringBootVersion;

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

	/** What comes back from a server on one line of Spring Boot that differs. */
	private static final Pattern OTHER_LINE = Pattern.compile("(.*) \\((.*) on ([0-9.]+)\\)");

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

	/** What comes back on the line of Spring Boot that runs. */
	String answer(Server server) {
		String answer = this.answers.get(server);
		Matcher differing = OTHER_LINE.matcher(answer);
		if (!differing.matches()) {
			return answer;
		}
		return SpringBootVersion.getVersion().startsWith(differing.group(3)) ? differing.group(2) : differing.group(1);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
