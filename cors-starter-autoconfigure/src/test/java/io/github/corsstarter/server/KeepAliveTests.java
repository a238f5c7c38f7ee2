package io.github.corsstarter.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that come before the previous answer. Reactor Netty up to 1.3.7 stops reading
 * from the connection if such a request is answered at once.
 */
@Tag("long")
class KeepAliveTests {

	private static final int ROUNDS = 5;

	@ParameterizedTest
	@EnumSource
	void connectionWhenPreflightsComeBeforeThePreviousAnswerNeverStalls(TestServer server) throws IOException {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com");
		try (RunningServer running = server.start(properties, SlowHandler.class);
				Socket socket = new Socket("localhost", running.port())) {
			socket.setSoTimeout(10_000);
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			byte[] requests = (request("HEAD") + request("OPTIONS")).getBytes(StandardCharsets.ISO_8859_1);
			for (int round = 0; round < ROUNDS; round++) {
				socket.getOutputStream().write(requests);
				assertThat(readHead(reader)).as("round %d", round).startsWith("HTTP/1.1 200");
				assertThat(readHead(reader)).as("round %d", round).startsWith("HTTP/1.1 204");
			}
		}
	}

	private static String request(String method) {
		return method + " /open/slow-answer HTTP/1.1\r\nHost: localhost\r\nOrigin: https://app.example.com\r\n"
				+ "Access-Control-Request-Method: GET\r\n\r\n";
	}

	private static String readHead(BufferedReader reader) throws IOException {
		String status = reader.readLine();
		for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
			assertThat(line.toLowerCase(Locale.ROOT)).doesNotStartWith("transfer-encoding");
		}
		return (status != null) ? status : "closed";
	}

	/**
	 * Answers when the next request has come.
	 */
	@RestController
	static class SlowHandler {

		@GetMapping("/open/slow-answer")
		CompletableFuture<String> answer() {
			return new CompletableFuture<String>().completeOnTimeout("late", 50, TimeUnit.MILLISECONDS);
		}

	}

}
