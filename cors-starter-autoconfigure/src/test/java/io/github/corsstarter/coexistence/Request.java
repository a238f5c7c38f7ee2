package io.github.corsstarter.coexistence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request, written as it goes over the wire. Its path may name the zone, its headers
 * the port.
 *
 * @param method the method
 * @param path the path, with <code>{zone}</code> for that of the zone
 * @param headers the lines of the headers
 * @param body the body, or an empty text
 */
record Request(String method, String path, List<String> headers, String body) {

	static Request get(String path, String... headers) {
		return new Request("GET", path, List.of(headers), "");
	}

	static Request post(String path, String body) {
		return new Request("POST", path, List.of("Content-Type: application/json"), body);
	}

	Request in(Zone zone) {
		return new Request(this.method, this.path.replace("{zone}", zone.id()), this.headers, this.body);
	}

	Request with(String... lines) {
		List<String> all = new ArrayList<>(this.headers);
		all.addAll(List.of(lines));
		return new Request(this.method, this.path, List.copyOf(all), this.body);
	}

	/** The preflight of a request with another method. */
	Request preflight(String origin, String method, String... lines) {
		return new Request("OPTIONS", this.path,
				List.of("Origin: " + origin, "Access-Control-Request-Method: " + method), "")
			.with(lines);
	}

	/** A request of the same path without header and body. */
	Request options() {
		return new Request("OPTIONS", this.path, List.of(), "");
	}

	/** Whether it opens a WebSocket, which a preflight of it does not. */
	boolean isHandshake() {
		return this.headers.contains("Upgrade: websocket");
	}

	byte[] bytes(int port) {
		List<String> lines = new ArrayList<>();
		lines.add(this.method + " " + this.path + " HTTP/1.1");
		lines.add("Host: localhost:" + port);
		this.headers.forEach((line) -> lines.add(line.replace("{port}", String.valueOf(port))));
		if (!this.body.isEmpty()) {
			lines.add("Content-Length: " + this.body.length());
		}
		return (String.join("\r\n", lines) + "\r\n\r\n" + this.body).getBytes(StandardCharsets.ISO_8859_1);
	}

}
