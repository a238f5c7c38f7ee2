package io.github.corsstarter.cli.check;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Set;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.cli.argument.HeaderLine;

/**
 * Requests with the headers that the command line names, as long as there is time. The
 * headers may be credentials: as in a browser, no preflight has them, and they follow no
 * redirect to another origin.
 *
 * @param transport how requests reach the server
 * @param headers the headers
 * @param deadline when to give up, as {@link System#nanoTime()} tells the time
 * @since 0.1.0
 */
public record CheckTransport(Transport transport, List<HeaderLine> headers, long deadline) implements Transport {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

	private static final String RESET = "Connection reset";

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
			return sendAgainIfClosed(request);
		}
		HeaderList all = request.headers();
		for (HeaderLine line : this.headers) {
			all = all.with(line.name(), line.value());
		}
		return sendAgainIfClosed(
				new SentRequest(request.method(), request.url(), all, request.credentials(), request.body()));
	}

	/** A server may close a connection just when it is to serve again. */
	private ServerAnswer sendAgainIfClosed(SentRequest request) {
		try {
			return this.transport.send(request);
		}
		catch (UncheckedIOException ex) {
			if (SAFE.contains(request.method()) && isClosed(ex)) {
				return this.transport.send(request);
			}
			throw ex;
		}
	}

	private static boolean isClosed(UncheckedIOException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof EOFException || RESET.equals(cause.getMessage())) {
				return true;
			}
		}
		return false;
	}

	private static String origin(String url) {
		URI uri = URI.create(url);
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

}
