package io.github.corsstarter.cli.argument;

import java.net.http.HttpClient;
import java.time.Duration;

import picocli.CommandLine.Option;

/**
 * How servers are reached.
 *
 * @since 0.1.0
 */
public final class ConnectionOptions {

	@Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10", converter = Seconds.class,
			description = "How long to wait for an answer; ${DEFAULT-VALUE} by default.")
	private Duration timeout = Duration.ofSeconds(10);

	@Option(names = "--insecure", description = "Accept any certificate, such as one that has signed itself.")
	private boolean insecure;

	/**
	 * How long to wait for an answer.
	 * @return the time
	 */
	public Duration timeout() {
		return this.timeout;
	}

	/**
	 * A client that reaches servers in this way, and follows no redirect. One is enough
	 * for all of them.
	 * @return a new client
	 */
	public HttpClient client() {
		HttpClient.Builder client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(this.timeout);
		return (this.insecure ? client.sslContext(AnyCertificate.context()) : client).build();
	}

}
