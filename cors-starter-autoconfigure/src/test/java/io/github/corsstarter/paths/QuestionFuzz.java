package io.github.corsstarter.paths;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends hostile requests and asks hostile questions about requests: each has an answer,
 * and afterwards the actuator still tells what happened.
 */
public final class QuestionFuzz {

	private static final List<String> PARAMETERS = List.of("path", "origin", "method", "headers", "reads", "server");

	private static final int MAX_LENGTH = 3000;

	private static final Map<PathServer, RunningPaths> SERVERS = new ConcurrentHashMap<>();

	private QuestionFuzz() {
	}

	/** Starts the applications, which takes longer than an input may. */
	public static void fuzzerInitialize() {
		for (PathServer server : PathServer.values()) {
			SERVERS.computeIfAbsent(server, QuestionFuzz::start);
		}
	}

	/**
	 * Sends one input.
	 * @param data the server, and lines: origin, requested headers, method, and the
	 * parameters of a question
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		if (data.length < 2) {
			return;
		}
		PathServer server = PathServer.values()[(data[0] & 0xff) % PathServer.values().length];
		RunningPaths running = SERVERS.computeIfAbsent(server, QuestionFuzz::start);
		String text = new String(data, 1, Math.min(data.length - 1, MAX_LENGTH), StandardCharsets.ISO_8859_1);
		String[] lines = text.split("\n", -1);
		send(running, lines);
		ask(running, lines);
		expect(running.ask("GET", "/actuator/corspreflights").answer().status(), text, 200);
	}

	private static RunningPaths start(PathServer server) {
		return new PathSetting(server, false, "", Map.of()).start();
	}

	private static void send(RunningPaths server, String[] lines) {
		String origin = "Origin: " + header(lines[0]);
		String headers = "Access-Control-Request-Headers: " + header((lines.length > 1) ? lines[1] : "");
		String method = "Access-Control-Request-Method: " + header((lines.length > 2) ? lines[2] : "PUT");
		int status = server.ask("OPTIONS", "/strict/x", origin, headers, method).answer().status();
		expect(status, String.join("|", lines), 0, 200, 204, 400, 403, 431);
		status = server.ask("GET", "/strict/x", origin).answer().status();
		expect(status, String.join("|", lines), 0, 200, 400, 403, 431);
	}

	private static void ask(RunningPaths server, String[] lines) {
		StringBuilder question = new StringBuilder("/actuator/corsexplain?");
		for (int i = 0; i < PARAMETERS.size(); i++) {
			String value = (i < lines.length) ? lines[i] : "";
			if (!value.isEmpty() || i < 2) {
				question.append(PARAMETERS.get(i))
					.append('=')
					.append(URLEncoder.encode(value, StandardCharsets.ISO_8859_1))
					.append('&');
			}
		}
		int status = server.ask("GET", question.toString()).answer().status();
		expect(status, String.join("|", lines), 0, 200, 400, 413, 414, 431);
	}

	/** A line of a request cannot hold what ends it. */
	private static String header(String text) {
		return text.replace('\r', ' ').replace('\0', ' ');
	}

	private static void expect(int status, String input, int... statuses) {
		for (int expected : statuses) {
			if (status == expected) {
				return;
			}
		}
		throw new AssertionError("Status " + status + " for " + input);
	}

	static void stop() {
		SERVERS.values().forEach(RunningPaths::close);
		SERVERS.clear();
	}

}
