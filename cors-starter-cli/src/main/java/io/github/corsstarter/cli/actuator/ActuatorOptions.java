package io.github.corsstarter.cli.actuator;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.corsstarter.cli.argument.ConnectionOptions;
import io.github.corsstarter.cli.argument.HeaderLine;

/**
 * How an actuator is asked.
 *
 * @since 0.1.0
 */
public final class ActuatorOptions {

	@Option(names = "--header", paramLabel = "HEADER", converter = HeaderLine.Reader.class,
			description = "A header for the actuator, such as 'Authorization: Bearer ...'; may be given again.")
	private List<HeaderLine> headers = new ArrayList<>();

	@Mixin
	private ConnectionOptions connection = new ConnectionOptions();

	/**
	 * A client that asks in this way.
	 * @return the client
	 */
	public ActuatorClient client() {
		return new ActuatorClient(this.headers, this.connection.timeout(), this.connection.client());
	}

}
