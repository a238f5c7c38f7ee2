package io.github.corsstarter.compatibility.slices;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * What WebTestClient is answered, in front of Spring Security.
 */
abstract class WebFluxChecks {

	private static final String URL = "https://api.example.com/orders";

	@Test
	void strangerIsForbidden(@Autowired WebTestClient client) {
		client.get()
			.uri(URL)
			.header("Origin", "https://evil.example")
			.exchange()
			.expectStatus()
			.isForbidden()
			.expectHeader()
			.doesNotExist("Access-Control-Allow-Origin");
	}

	@Test
	void allowedOriginIsAskedForALogin(@Autowired WebTestClient client) {
		client.get()
			.uri(URL)
			.header("Origin", "https://app.example.com")
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", "https://app.example.com");
	}

	@Test
	void preflightIsAnswered(@Autowired WebTestClient client) {
		client.options()
			.uri(URL)
			.header("Origin", "https://app.example.com")
			.header("Access-Control-Request-Method", "GET")
			.exchange()
			.expectStatus()
			.isNoContent()
			.expectHeader()
			.valueEquals("Access-Control-Allow-Origin", "https://app.example.com");
	}

}
