package io.github.corsstarter.test;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.RequestBodySpec;

import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * Requests by a {@link RestTestClient} (since Spring Framework 7), to a server or to an
 * application without one. Whatever their host, they go to where the client is bound. Its
 * request factory must neither drop {@code Origin}, as that of
 * {@code SimpleClientHttpRequestFactory} does, nor follow redirects.
 *
 * @since 0.1.0
 */
public final class RestTestClientTransport implements Transport {

	private final RestTestClient client;

	private RestTestClientTransport(RestTestClient client) {
		this.client = client;
	}

	/**
	 * A transport by a client.
	 * @param client the client
	 * @return the transport
	 */
	public static RestTestClientTransport of(RestTestClient client) {
		return new RestTestClientTransport(client);
	}

	@Override
	public ServerAnswer send(SentRequest request) {
		RequestBodySpec spec = this.client.method(HttpMethod.valueOf(request.method()))
			.uri((base) -> SpringClients.rebase(request.url(), base));
		MockHeaders.write(request.headers(), spec::header, spec::cookie);
		if (request.body() != null) {
			spec.body(request.body());
		}
		EntityExchangeResult<byte[]> result = spec.exchange().expectBody().returnResult();
		return new ServerAnswer(result.getStatus().value(), SpringClients.read(result.getResponseHeaders()));
	}

}
