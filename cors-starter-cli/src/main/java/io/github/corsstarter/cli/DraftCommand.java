package io.github.corsstarter.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/**
 * {@code draft}: a first contract of what an application does now.
 */
@Command(name = "draft", description = "Writes a first contract: what an application with the CORS starter does now.",
		mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, sortSynopsis = false,
		exitCodeListHeading = "Exit status:%n",
		exitCodeList = { "0:the contract is written", "2:the command line is wrong",
				"4:the application cannot be reached", "5:the application does not answer in time",
				"6:the certificate of the application is not trusted",
				"7:the endpoints are not exposed, or need a login", "70:a mistake of this program" })
final class DraftCommand implements Callable<Integer> {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	@Spec
	private CommandSpec spec;

	@Option(names = "--actuator", required = true, paramLabel = "URL", converter = BaseUrl.class,
			description = "The actuator, which must expose cors and corspreflights.")
	private String actuator;

	@Option(names = "--header", paramLabel = "HEADER", converter = HeaderLine.Reader.class,
			description = "A header for its requests, such as 'Authorization: Bearer ...'")
	private @Nullable HeaderLine header;

	@Override
	public Integer call() {
		String draft = ContractDraft.write(get("cors", ActuatorAnswer.Cors.class),
				get("corspreflights", ActuatorAnswer.Preflights.class));
		this.spec.commandLine().getOut().print(draft);
		this.spec.commandLine().getOut().flush();
		return ExitStatus.PASS;
	}

	private <T> T get(String endpoint, Class<T> type) {
		String url = this.actuator + "/" + endpoint;
		try {
			HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
			HttpResponse<String> response = client.send(request(url), BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new CommandException(ExitStatus.ANSWER, url + " answers with the status " + response.statusCode()
						+ ". Is the endpoint exposed, and does it need a --header?");
			}
			return read(response.body(), type, url);
		}
		catch (IOException ex) {
			throw CommandException.of(ex, url);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CommandException(ExitStatus.TIMEOUT, "Interrupted while waiting for " + url + ".");
		}
	}

	private static <T> T read(String json, Class<T> type, String url) {
		try {
			T answer = Json.MAPPER.readValue(json, type);
			if (answer != null) {
				return answer;
			}
		}
		catch (JacksonException ex) {
			// what is wrong with it helps nobody who expected an endpoint
		}
		throw new CommandException(ExitStatus.ANSWER, url + " answers with something else than the endpoint does.");
	}

	private HttpRequest request(String url) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
			.timeout(TIMEOUT)
			.header("Accept", "application/json");
		if (this.header != null) {
			request.header(this.header.name(), this.header.value());
		}
		return request.build();
	}

}
