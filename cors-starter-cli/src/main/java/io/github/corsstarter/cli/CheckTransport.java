package io.github.corsstarter.cli;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Requests with the headers that the command line names, as long as there is time. The
 * headers may be credentials: as in a browser, no preflight has them, and they follow no
 * redirect to another origin.
 *
 * @param transport how requests reach the server
 * @param headers the headers
 * @param deadline when to give up, as {@link System#nanoTime()} tells the time
 */
record CheckTransport(Transport transport, List<HeaderLine> headers, long deadline) implements Transport {

	@Override
	public String baseUrl() {
		return this.transport.baseUrl();
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		if (System.nanoTime() - this.deadline > 0) {
			throw new UncheckedIOException(new HttpTimeoutException("the whole check"));
		}
		if (request.isPreflight() || !origin(request.url()).equals(origin(baseUrl()))) {
			return this.transport.send(request);
		}
		HeaderList all = request.headers();
		for (HeaderLine line : this.headers) {
			all = all.with(line.name(), line.value());
		}
		return this.transport
			.send(new SentRequest(request.method(), request.url(), all, request.credentials(), request.body()));
	}

	private static String origin(String url) {
		URI uri = URI.create(url);
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

}
