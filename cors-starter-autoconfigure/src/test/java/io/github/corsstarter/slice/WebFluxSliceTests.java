package io.github.corsstarter.slice;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

import io.github.corsstarter.rule.CorsFindings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The policy holds in tests of WebFlux without a server, as in the application.
 */
class WebFluxSliceTests {

	private static StatusAssertions get(WebTestClient client, String origin) {
		return client.get().uri("https://api.example.com/orders").header("Origin", origin).exchange().expectStatus();
	}

	private static StatusAssertions preflight(WebTestClient client) {
		return client.options()
			.uri("https://api.example.com/orders")
			.header("Origin", "https://app.example.com")
			.header("Access-Control-Request-Method", "GET")
			.exchange()
			.expectStatus();
	}

	/**
	 * The slice.
	 */
	@Nested
	@WebFluxTest(properties = SliceApplication.POLICY)
	class Slice {

		@Test
		void requestIsDecidedByThePolicy(@Autowired WebTestClient client) {
			get(client, "https://evil.example").isForbidden()
				.expectHeader()
				.doesNotExist("Access-Control-Allow-Origin");
			get(client, "https://app.example.com").isOk()
				.expectHeader()
				.valueEquals("Access-Control-Allow-Origin", "https://app.example.com");
			preflight(client).isNoContent()
				.expectHeader()
				.valueEquals("Access-Control-Allow-Origin", "https://app.example.com");
		}

		@Test
		void contextHasNoFindings(@Autowired ApplicationContext context) {
			assertThat(context.getBeanProvider(CorsFindings.class).stream()).isEmpty();
		}

	}

	/**
	 * The whole application.
	 */
	@Nested
	@SpringBootTest(properties = { SliceApplication.POLICY, "spring.main.web-application-type=reactive" })
	@AutoConfigureWebTestClient
	class Application {

		@Test
		void requestIsDecidedBeforeSecurity(@Autowired WebTestClient client) {
			get(client, "https://evil.example").isForbidden();
			get(client, "https://app.example.com").isUnauthorized()
				.expectHeader()
				.valueEquals("Access-Control-Allow-Origin", "https://app.example.com");
			preflight(client).isNoContent();
		}

	}

}
