package io.github.corsstarter.compatibility.survival;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends what no client sends, over HTTP/1.1.
 *
 * @param base where the application is
 */
record SocketSender(URI base) {

	private static final int PATIENCE = 20_000;

	Received send(SurvivalRequest request, String origin, String name) throws IOException {
		try (Socket socket = new Socket(this.base.getHost(), this.base.getPort())) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(text(request, origin, name).getBytes(StandardCharsets.ISO_8859_1));
			return parse(readHead(socket.getInputStream()));
		}
	}

	/** Reads no further: a server that did not read all may reset the connection. */
	private static String readHead(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") == -1) {
			int next = in.read();
			if (next == -1) {
				break;
			}
			head.append((char) next);
		}
		return head.toString();
	}

	private static String text(SurvivalRequest request, String origin, String name) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Host", "localhost");
		headers.put("Connection", "close");
		headers.put("Origin", origin);
		headers.put("X-Case", name);
		headers.putAll(request.headers());
		headers.values().removeIf(String::isEmpty);
		StringBuilder text = new StringBuilder();
		text.append(request.method()).append(' ').append(request.target()).append(" HTTP/1.1\r\n");
		headers.forEach((header, value) -> text.append(header).append(": ").append(value).append("\r\n"));
		return text.append("\r\n").toString();
	}

	private static Received parse(String head) {
		String[] lines = head.split("\r\n");
		Map<String, List<String>> headers = new TreeMap<>();
		for (int i = 1; i < lines.length; i++) {
			String[] header = lines[i].split(":", 2);
			headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), (name) -> new ArrayList<>())
				.add(header[1].strip());
		}
		return new Received(Integer.parseInt(lines[0].split(" ")[1]), headers, false);
	}

}
