package io.github.corsstarter.test;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;

import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Requests by a {@link WebTestClient}, to a server or to an application without one.
 * Whatever their host, they go to where the client is bound.
 *
 * @since 0.1.0
 */
public final class WebTestClientTransport implements Transport {

	private final WebTestClient client;

	private WebTestClientTransport(WebTestClient client) {
		this.client = client;
	}

	/**
	 * A transport by a client.
	 * @param client the client
	 * @return the transport
	 */
	public static WebTestClientTransport of(WebTestClient client) {
		return new WebTestClientTransport(client);
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		RequestBodySpec spec = this.client.method(HttpMethod.valueOf(request.method()))
			.uri((base) -> SpringClients.rebase(request.url(), base));
		MockHeaders.write(request.headers(), spec::header, spec::cookie);
		if (request.body() != null) {
			spec.bodyValue(request.body());
		}
		EntityExchangeResult<byte[]> result = spec.exchange().expectBody().returnResult();
		return new ServerAnswer(result.getStatus().value(), SpringClients.read(result.getResponseHeaders()));
	}

}
