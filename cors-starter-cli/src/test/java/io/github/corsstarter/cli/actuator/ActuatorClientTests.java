package io.github.corsstarter.cli.actuator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.cli.CommandOutcome;
import io.github.corsstarter.cli.ScriptedActuator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ActuatorClient}: whatever an actuator does, each command that asks one
 * ends with one line and a status.
 */
class ActuatorClientTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					401|it needs a login, which --header sends.
					403|the login may not read the endpoint.
					404|the endpoint is not exposed (management.endpoints.web.exposure.include), or the URL is not the actuator's.
					""")
	void getWhenStatusHasAReasonNamesIt(int status, String message) {
		assertThat(lock((exchange) -> ScriptedActuator.answer(exchange, status, "{}"), "").err())
			.contains("/cors?origins=all answers with the status " + status + ": " + message)
			.hasLineCount(1);
	}

	@Test
	void getWhenStatusIsAnotherSaysIt() {
		assertThat(lock((exchange) -> ScriptedActuator.answer(exchange, 500, "{}"), ""))
			.satisfies((outcome) -> assertThat(outcome.status()).isEqualTo(7))
			.satisfies((outcome) -> assertThat(outcome.err()).contains("answers with the status 500."));
	}

	@Test
	void getWhenRedirectedDoesNotFollow() {
		CommandOutcome outcome = lock((exchange) -> {
			exchange.getResponseHeaders().set("Location", "https://login.example/?a=b");
			ScriptedActuator.answer(exchange, 302, "");
		}, "");
		assertThat(outcome.status()).isEqualTo(7);
		assertThat(outcome.err()).contains("redirects to https://login.example/?a=b: a login").hasLineCount(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><form>", " \n<!doctype html>" })
	void getWhenAnswerIsAPageSaysSo(String page) {
		CommandOutcome outcome = lock((exchange) -> ScriptedActuator.answer(exchange, 200, page), "");
		assertThat(outcome.status()).isEqualTo(7);
		assertThat(outcome.err()).contains("answers with a page of HTML: a login, or not the actuator.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "[]", "{\"status\":\"UP\"}", "{\"policies\":7}", "\u0000\u001b[2J" })
	void getWhenAnswerIsAnotherSaysSo(String body) {
		CommandOutcome outcome = lock((exchange) -> ScriptedActuator.answer(exchange, 200, body), "");
		assertThat(outcome.status()).isEqualTo(7);
		assertThat(outcome.err()).contains("answers with something else than the endpoint does.").hasLineCount(1);
	}

	@Test
	void getWhenAnswerComesByteByByteTimesOut() {
		CommandOutcome outcome = lock((exchange) -> endless(exchange, new byte[] { ' ' }, 100), "--timeout=1");
		assertThat(outcome.status()).isEqualTo(5);
		assertThat(outcome.err()).contains("did not answer in time.").hasLineCount(1);
	}

	@Test
	void getWhenAnswerHasNoEndStopsReading() {
		CommandOutcome outcome = lock((exchange) -> endless(exchange, new byte[1 << 20], 0), "--timeout=60");
		assertThat(outcome.status()).isEqualTo(7);
		assertThat(outcome.err()).contains("answers with more than an endpoint does.").hasLineCount(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "lock --actuator URL", "diff URL URL", "audit --actuator URL", "draft --actuator URL" })
	void commandWhenNobodyAnswersSaysSo(String line) throws IOException {
		String url;
		try (ServerSocket closed = new ServerSocket(0)) {
			url = "http://localhost:" + closed.getLocalPort();
		}
		CommandOutcome outcome = CommandOutcome.of(line.replace("URL", url).split(" "));
		assertThat(outcome.status()).isEqualTo(4);
		assertThat(outcome.err()).contains(" refuses the connection.").hasLineCount(1);
		assertThat(outcome.out()).isEmpty();
	}

	private static void endless(HttpExchange exchange, byte[] part, long pause) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			while (true) {
				body.write(part);
				body.flush();
				Thread.sleep(pause);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static CommandOutcome lock(HttpHandler handler, String option) {
		try (ScriptedActuator actuator = new ScriptedActuator().with("cors", handler)) {
			return option.isEmpty() ? CommandOutcome.of("lock", "--actuator", actuator.url())
					: CommandOutcome.of("lock", "--actuator", actuator.url(), option);
		}
	}

}
