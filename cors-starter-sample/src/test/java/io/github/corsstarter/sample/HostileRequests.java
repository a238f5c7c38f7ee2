package io.github.corsstarter.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody sends who wants a page of operations to do what he wants.
 */
final class HostileRequests {

	/** Markup, quotes, directions of writing, characters without a shape, and length. */
	static final List<String> TEXTS = List.of("\"><script>window.hacked=1</script>",
			"'\"><img src=x onerror=window.hacked=1>", "</code></pre></style></textarea><svg onload=window.hacked=1>",
			"' autofocus onfocus=window.hacked=1 x='", "&lt;script&gt;&#39;&quot;&amp;", "javascript:window.hacked=1",
			"\u202egpj.exe\u2066\u2069\u200b\ufeff", "\u05d0\u05d1\u05d2\u0627\u0644", "a".repeat(4096),
			"<b>".repeat(1000));

	private HostileRequests() {
	}

	/** Denied requests whose origins, paths, methods and header names are such texts. */
	static void send(URI server) {
		for (String text : TEXTS) {
			String origin = "https://app.example" + text;
			send(server, "OPTIONS", path(text), "Origin: " + origin, "Access-Control-Request-Method: GET",
					"Access-Control-Request-Headers: " + text);
			send(server, "OPTIONS", path(text), "Origin: https://app.example",
					"Access-Control-Request-Method: " + text);
			// half of what is remembered is for browsers
			send(server, "GET", path("\u0001\u001b[31m\r\n" + text), "Origin: https://app.example",
					"Sec-Fetch-Mode: cors");
		}
	}

	/** Tomcat refuses a slash that is encoded. */
	private static String path(String text) {
		return "/api/" + encode(text).replace("%2F", "/");
	}

	private static void send(URI server, String method, String path, String... headers) {
		String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
				+ String.join("\r\n", headers) + "\r\n\r\n";
		try (Socket socket = new Socket(server.getHost(), server.getPort())) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.getInputStream().readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Questions that are such texts. */
	static Stream<String> questions() {
		Stream<String> all = TEXTS.stream()
			.map((text) -> encode(text.substring(0, Math.min(text.length(), 600))))
			.map((text) -> "corsexplain?origin=https://app.example" + text + "&path=/api/" + text + "&method=" + text
					+ "&headers=" + text + "&reads=" + text);
		return Stream.concat(all, Stream.of("corsexplain?origin=https://app.example&path=/" + "a".repeat(4096)));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
