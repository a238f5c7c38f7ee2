package io.github.corsstarter.actuate;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.source.Shell;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CurlCommand}, by running it.
 */
class CurlCommandTests {

	private static final String ORIGIN = "https://app.example.com";

	static Stream<Case> cases() {
		return Stream.of(new Case("/orders", ORIGIN, null, List.of(), "GET /orders", "Origin: " + ORIGIN),
				new Case("/orders", ORIGIN, "HEAD", List.of(), "HEAD /orders", "Origin: " + ORIGIN),
				new Case("/orders", ORIGIN, "POST", List.of(), "POST /orders", "Origin: " + ORIGIN),
				new Case("/orders", ORIGIN, "DELETE", List.of("x-b", "x-a"), "OPTIONS /orders",
						"Access-Control-Request-Method: DELETE", "Access-Control-Request-Headers: x-a,x-b"),
				new Case("/orders", ORIGIN, "$HOME`id`'x", List.of("`reboot`", "x'y", "$(id)".replace("(id)", "x")),
						"OPTIONS /orders", "Access-Control-Request-Method: $HOME`id`'x",
						"Access-Control-Request-Headers: $x,`reboot`,x'y"),
				new Case("/orders?filter[a]=b&c={d,e}&f=[1-3]", ORIGIN, null, List.of(),
						"GET /orders?filter[a]=b&c={d,e}&f=[1-3]"),
				new Case("/a/../b/./c", ORIGIN, null, List.of(), "GET /a/../b/./c"),
				new Case("/a/%2e%2E/b", ORIGIN, "HEAD", List.of(), "HEAD /a/%2e%2E/b"),
				new Case("//a//b", ORIGIN, null, List.of(), "GET //a//b"),
				new Case("/a;b=c/..;/d", ORIGIN, null, List.of(), "GET /a;b=c/..;/d"),
				new Case("/a b\u00fc\u001b\ud800'\"`$HOME\\n?x=%20|^", ORIGIN, null, List.of(),
						"GET /a%20b%C3%BC%1B?'\"`$HOME\\n?x=%20|^"),
				new Case("/orders#fragment", ORIGIN, null, List.of(), "GET /orders"),
				new Case("/orders", ORIGIN, null, List.of("Accept:"), "GET /orders", "Accept:"),
				new Case("/orders", "@file", null, List.of(), "GET /orders", "Origin: @file"),
				new Case("/orders", ORIGIN, null, List.of("accept-language: *,-;=."), "GET /orders",
						"accept-language: *,-;=."),
				new Case("/orders", ORIGIN, null, List.of("Accept: a'b$HOME`id`;!%s\u00e9\t\u00ff"), "GET /orders",
						"Accept: a'b$HOME`id`;!%s\u00e9\t\u00ff"),
				new Case("/orders", "x'; reboot '\r\nX-Evil: true", null, List.of(), "GET /orders",
						"Origin: x'; reboot '  X-Evil: true"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void ofWhenRunSendsWhatABrowserWould(Case row) throws Exception {
		Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")));
		try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			server.setSoTimeout(10_000);
			CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> receive(server));
			String command = CurlCommand
				.of(FetchPlan.of(FetchQuery.of("http://localhost:" + server.getLocalPort() + row.path(), row.origin(),
						row.method(), row.headers(), null)));
			assertThat(command).matches("[ -~]+");
			String output = Shell.run(command + " -q --max-time 10");
			assertThat(output).as(command).contains("HTTP/1.1 204");
			List<String> lines = received.get().lines().toList();
			assertThat(lines.get(0)).isEqualTo(row.expected().get(0) + " HTTP/1.1");
			assertThat(lines).containsAll(row.expected().subList(1, row.expected().size()));
			assertThat(lines).noneMatch((line) -> line.startsWith("X-Evil"));
		}
	}

	private static String receive(ServerSocket server) {
		try (Socket socket = server.accept(); InputStream input = socket.getInputStream()) {
			StringBuilder request = new StringBuilder();
			while (request.indexOf("\r\n\r\n") == -1) {
				request.append((char) input.read());
			}
			socket.getOutputStream()
				.write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			return request.toString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What is asked about, and what is to be sent.
	 *
	 * @param path the path and query
	 * @param origin the origin
	 * @param method the method, or {@code null}
	 * @param headers the headers
	 * @param expected the request line without the version, and header lines
	 */
	record Case(String path, String origin, @Nullable String method, List<String> headers, List<String> expected) {

		Case(String path, String origin, @Nullable String method, List<String> headers, String... expected) {
			this(path, origin, method, headers, List.of(expected));
		}

	}

}
