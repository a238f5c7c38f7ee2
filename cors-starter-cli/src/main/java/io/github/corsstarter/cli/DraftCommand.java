package io.github.corsstarter.test.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * {@code draft}: a first contract of what an application does now.
 *
 * @param actuator the base URL of the actuator
 * @param header a header for its requests, as {@code Name: value}, or {@code null}
 */
record DraftCommand(String actuator, @Nullable String header) {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	static DraftCommand parse(List<String> arguments) {
		Arguments parsed = Arguments.parse(arguments, List.of("--actuator", "--header"), List.of());
		String header = parsed.get("--header");
		if (header != null && !header.matches("[^:\\s]+: .+")) {
			throw new CommandException(ExitStatus.USAGE, "The option --header needs 'Name: value'.");
		}
		return new DraftCommand(parsed.requireUrl("--actuator").replaceFirst("/+$", ""), header);
	}

	ExitStatus run(PrintStream out) {
		out.print(ContractDraft.write(get("cors"), get("corspreflights")));
		return ExitStatus.KEPT;
	}

	private JsonView get(String endpoint) {
		String url = this.actuator + "/" + endpoint;
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.timeout(TIMEOUT)
			.header("Accept", "application/json");
		if (this.header != null) {
			String[] parts = this.header.split(": ", 2);
			request.header(parts[0], parts[1]);
		}
		try {
			HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
			HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new CommandException(ExitStatus.UNREACHABLE, url + " answers with the status "
						+ response.statusCode() + ". Is the endpoint exposed, and does it need a --header?");
			}
			return JsonView.parse(response.body());
		}
		catch (IllegalArgumentException ex) {
			throw new CommandException(ExitStatus.UNREACHABLE, url + " answers with something that is no JSON object.");
		}
		catch (IOException ex) {
			throw CommandException.of(ex, url);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandException(ExitStatus.TIMEOUT, "Interrupted while waiting for " + url + ".");
		}
	}

}
