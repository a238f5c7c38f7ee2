package io.github.corsstarter.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DraftCommand}.
 */
class DraftCommandTests {

	private static final String ENDPOINT = """
			{"version":"3f2a9c51","policies":{"default":{"paths":["/**"],"allowedOrigins":[{"value":"https://app.example.com"}]}},
			 "recentFailures":[]}""";

	private HttpServer server;

	private String answer = ENDPOINT;

	private String actuator;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/actuator/", this::handle);
		this.server.start();
		this.actuator = "http://localhost:" + this.server.getAddress().getPort() + "/actuator/";
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		boolean known = "Bearer a: b".equals(exchange.getRequestHeaders().getFirst("Authorization"));
		byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(known ? 200 : 401, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Test
	void draftWhenEndpointsAnswerWritesContract() {
		CommandOutcome outcome = draft("Authorization: Bearer a: b");
		assertThat(outcome.err()).isEmpty();
		assertThat(outcome.out()).contains("contract:\n\n  - name: the policy 'default' allows its pages\n");
		assertThat(outcome.status()).isZero();
	}

	@Test
	void draftWhenLoginIsMissingSaysSo() {
		assertThat(draft("X-Other: 1")).isEqualTo(new CommandOutcome(7, "",
				this.actuator + "cors answers with the status 401: it needs a login, which --header sends."
						+ System.lineSeparator()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "7", "null", "{\"policies\":", "{\"policies\":[1]}",
			"{\"policies\":{\"default\":\"\\u001b[2J\"}}", "{} {}" })
	void draftWhenAnswerIsAnotherSaysSo(String answer) {
		this.answer = answer;
		assertThat(draft("Authorization: Bearer a: b")).isEqualTo(new CommandOutcome(7, "",
				this.actuator + "cors answers with something else than the endpoint does." + System.lineSeparator()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", ": secret", "A b: secret", "Content-Length: secret", "A: secret\u0007" })
	void draftWhenHeaderCannotBeSentSaysSoAndKeepsItToItself(String header) {
		assertThat(draft(header)).isEqualTo(new CommandOutcome(2, "",
				"Invalid value for option '--header' (HEADER): this is not a 'Name: value' that can be sent. Help: "
						+ "java -jar cors-starter-cli.jar draft --help" + System.lineSeparator()));
	}

	private CommandOutcome draft(String header) {
		return CommandOutcome.of("draft", "--actuator", this.actuator, "--header", header);
	}

}
