package io.github.corsstarter.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Requests over a socket, to any server. The client of the JDK sends all the headers that
 * a browser does, unlike {@code HttpURLConnection}, which drops {@code Origin}. Bodies
 * are not waited for, so that one without an end stops nothing.
 *
 * @since 0.1.0
 */
public final class HttpTransport implements Transport {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final HttpClient client;

	private final String baseUrl;

	private final Duration timeout;

	private HttpTransport(HttpClient client, String baseUrl, Duration timeout) {
		this.client = client;
		this.baseUrl = baseUrl;
		this.timeout = timeout;
	}

	/**
	 * A transport to a server, with a timeout of ten seconds.
	 * @param baseUrl the URL of the server, with the context path if it has one
	 * @return the transport
	 */
	public static HttpTransport to(String baseUrl) {
		return to(baseUrl, TIMEOUT);
	}

	/**
	 * A transport to a server.
	 * @param baseUrl the URL of the server, with the context path if it has one
	 * @param timeout how long to wait for a connection, and then for an answer
	 * @return the transport
	 */
	public static HttpTransport to(String baseUrl, Duration timeout) {
		return to(baseUrl, timeout,
				HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build());
	}

	/**
	 * A transport to a server by a client of its own, with a proxy or another trust
	 * store, say.
	 * @param baseUrl the URL of the server, with the context path if it has one
	 * @param timeout how long to wait for an answer
	 * @param client the client, which must not follow redirects
	 * @return the transport
	 */
	public static HttpTransport to(String baseUrl, Duration timeout, HttpClient client) {
		if (client.followRedirects() != HttpClient.Redirect.NEVER) {
			throw new IllegalArgumentException("'client' must not follow redirects");
		}
		return new HttpTransport(client, baseUrl.replaceFirst("/+$", ""), timeout);
	}

	@Override
	public String baseUrl() {
		return this.baseUrl;
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		try {
			HttpResponse<?> response = this.client.send(translate(request), (head) -> new UnreadBody());
			return new ServerAnswer(response.statusCode(), headers(response));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + request.url(), ex);
		}
	}

	private HttpRequest translate(SentRequest request) {
		String body = request.body();
		BodyPublisher publisher = (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody();
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
			.method(request.method(), publisher)
			.timeout(this.timeout);
		request.headers().lines().forEach((line) -> builder.header(line.name(), line.value()));
		return builder.build();
	}

	private static HeaderList headers(HttpResponse<?> response) {
		return new HeaderList(response.headers()
			.map()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue().stream().map((value) -> new HeaderList.Line(entry.getKey(), value)))
			.toList());
	}

}
