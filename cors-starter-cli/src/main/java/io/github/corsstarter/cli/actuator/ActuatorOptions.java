package io.github.corsstarter.cli.actuator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

import io.github.corsstarter.cli.argument.HeaderLine;
import io.github.corsstarter.cli.argument.Seconds;

/**
 * How an actuator is asked.
 *
 * @since 0.1.0
 */
public final class ActuatorOptions {

	@Option(names = "--header", paramLabel = "HEADER", converter = HeaderLine.Reader.class,
			description = "A header for the actuator, such as 'Authorization: Bearer ...'; may be given again.")
	private List<HeaderLine> headers = new ArrayList<>();

	@Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10", converter = Seconds.class,
			description = "How long to wait for an answer; ${DEFAULT-VALUE} by default.")
	private Duration timeout = Duration.ofSeconds(10);

	@Option(names = "--insecure", description = "Accept any certificate, such as one that has signed itself.")
	private boolean insecure;

	/**
	 * A client that asks in this way.
	 * @return the client
	 */
	public ActuatorClient client() {
		return new ActuatorClient(this.headers, this.timeout, this.insecure);
	}

}
