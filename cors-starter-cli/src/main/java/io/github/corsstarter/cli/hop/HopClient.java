package io.github.corsstarter.cli.hop;

import java.io.UncheckedIOException;
import java.util.Objects;

import io.github.corsstarter.browser.Exchange;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Sends requests to a hop.
 *
 * @param hop the hop
 * @param transport how requests reach it
 */
record HopClient(Hop hop, Transport transport) implements Transport {

	@Override
	public String baseUrl() {
		return this.transport.baseUrl();
	}

	/**
	 * Sends a request.
	 * @throws HopUnreachableException if there is no answer
	 */
	@Override
	public ServerAnswer send(SentRequest request) {
		try {
			return this.transport.send(request);
		}
		catch (UncheckedIOException ex) {
			throw new HopUnreachableException(this.hop, Objects.requireNonNull(ex.getCause()));
		}
	}

	Exchange exchange(SentRequest request) {
		return new Exchange(request, send(request));
	}

}
