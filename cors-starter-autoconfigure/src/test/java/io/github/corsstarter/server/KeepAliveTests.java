package io.github.corsstarter.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many requests on one connection. Reactor Netty up to 1.3.7 stops reading from it if
 * requests are answered at once.
 */
class KeepAliveTests {

	private static final int ROUNDS = 300;

	private static final List<String> METHODS = List.of("PUT", "POST", "OPTIONS", "GET");

	@ParameterizedTest
	@EnumSource
	void connectionWhenManyRequestsAreDeniedNeverStalls(TestServer server) throws IOException {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com",
				"cors.diagnostics.log-denials", "off");
		try (RunningServer running = server.start(properties);
				Socket socket = new Socket("localhost", running.port())) {
			socket.setSoTimeout(10_000);
			BufferedReader reader = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
			for (int round = 0; round < ROUNDS; round++) {
				for (String method : METHODS) {
					socket.getOutputStream().write(request(method).getBytes(StandardCharsets.ISO_8859_1));
					assertThat(readHead(reader)).as("round %d, %s", round, method).startsWith("HTTP/1.1 403");
				}
			}
		}
	}

	private static String request(String method) {
		return method + " /open/x/any HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nOrigin: null\r\n"
				+ "Access-Control-Request-Method: GET\r\n\r\n";
	}

	private static String readHead(BufferedReader reader) throws IOException {
		String status = reader.readLine();
		for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
			assertThat(line.toLowerCase(Locale.ROOT)).doesNotStartWith("transfer-encoding");
		}
		return (status != null) ? status : "closed";
	}

}
