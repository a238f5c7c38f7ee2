package io.github.corsstarter.cli.actuator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import tools.jackson.core.JacksonException;

import io.github.corsstarter.cli.argument.HeaderLine;
import io.github.corsstarter.cli.exit.CommandException;
import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.cli.text.Json;

/**
 * Asks the endpoints of an application. Whatever comes instead of their answer is one
 * line for the person at the terminal. No redirect is followed, since the headers may
 * hold a secret.
 *
 * @since 0.1.0
 */
public final class ActuatorClient {

	private static final int OK = 200;

	private final List<HeaderLine> headers;

	private final Duration timeout;

	private final HttpClient client;

	ActuatorClient(List<HeaderLine> headers, Duration timeout, HttpClient client) {
		this.headers = List.copyOf(headers);
		this.timeout = timeout;
		this.client = client;
	}

	/**
	 * What an endpoint says.
	 * @param <T> the type of the answer
	 * @param url the URL of the endpoint
	 * @param type the type of the answer
	 * @return the answer
	 */
	public <T> T get(String url, Class<T> type) {
		HttpResponse<byte[]> response = send(url);
		if (response.statusCode() != OK) {
			throw new CommandException(ExitStatus.ANSWER, UnexpectedAnswer.of(url, response));
		}
		return read(response, type, url);
	}

	/**
	 * The policies of an application, with all of their origins.
	 * @param actuator the URL of its actuator
	 * @return what the endpoint says
	 * @throws CommandException if there is no such endpoint
	 */
	public ActuatorAnswer.Cors cors(String actuator) {
		return read(actuator + "/cors?origins=all");
	}

	/**
	 * The policies of an application, with the first of their origins.
	 * @param actuator the URL of its actuator
	 * @return what the endpoint says
	 * @throws CommandException if there is no such endpoint
	 */
	public ActuatorAnswer.Cors firstOrigins(String actuator) {
		return read(actuator + "/cors");
	}

	private ActuatorAnswer.Cors read(String url) {
		ActuatorAnswer.Cors cors = get(url, ActuatorAnswer.Cors.class);
		if (cors.version().isEmpty()) {
			// any JSON object would do otherwise
			throw new CommandException(ExitStatus.ANSWER, url + " answers with something else than the endpoint does.");
		}
		return cors;
	}

	/** The time is for the whole answer, which may come byte by byte. */
	private HttpResponse<byte[]> send(String url) {
		CompletableFuture<HttpResponse<byte[]>> answer = this.client.sendAsync(request(url),
				(response) -> new LimitedBody());
		try {
			return answer.get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw new CommandException(ExitStatus.TIMEOUT, url + " did not answer in time.");
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof LimitedBody.TooLongException) {
				throw new CommandException(ExitStatus.ANSWER, url + " answers with more than an endpoint does.");
			}
			if (ex.getCause() instanceof IOException cause) {
				throw CommandException.of(cause, url);
			}
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandException(ExitStatus.TIMEOUT, "Interrupted while waiting for " + url + ".");
		}
	}

	private static <T> T read(HttpResponse<byte[]> response, Class<T> type, String url) {
		try {
			T answer = Json.MAPPER.readValue(response.body(), type);
			if (answer != null) {
				return answer;
			}
		}
		catch (JacksonException ex) {
			// what is wrong with it helps nobody who expected an endpoint
		}
		throw new CommandException(ExitStatus.ANSWER, UnexpectedAnswer.of(url, response));
	}

	private HttpRequest request(String url) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.timeout(this.timeout)
			.header("Accept", "application/json");
		this.headers.forEach((header) -> request.header(header.name(), header.value()));
		return request.build();
	}

}
