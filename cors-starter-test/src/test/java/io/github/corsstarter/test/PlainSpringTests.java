package io.github.corsstarter.test;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.browser.BrowserFailure;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.test.plain.PlainApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The kit finds the mistakes of applications that do not use the CORS starter, on MVC and
 * WebFlux, by each of its transports.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PlainSpringTests {

	private static final String SHOP = "https://app.example.com";

	private ConfigurableApplicationContext tomcat;

	private ConfigurableApplicationContext netty;

	@BeforeAll
	void start() {
		this.tomcat = PlainApplication.start(WebApplicationType.SERVLET);
		this.netty = PlainApplication.start(WebApplicationType.REACTIVE);
	}

	@AfterAll
	void stop() {
		this.tomcat.close();
		this.netty.close();
	}

	List<Transport> transports() {
		String onTomcat = PlainApplication.url(this.tomcat);
		String onNetty = PlainApplication.url(this.netty);
		MockMvc mockMvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) this.tomcat).build();
		return List.of(HttpTransport.to(onTomcat), HttpTransport.to(onNetty + "/"), MockMvcTransport.of(mockMvc),
				WebTestClientTransport.of(WebTestClient.bindToServer().baseUrl(onNetty).build()),
				WebTestClientTransport.of(WebTestClient.bindToServer().baseUrl(onTomcat).build()),
				WebTestClientTransport.of(WebTestClient.bindToApplicationContext(this.netty).build()),
				RestTestClientTransport.of(RestTestClient.bindToServer().baseUrl(onTomcat).build()),
				RestTestClientTransport.of(RestTestClient.bindToServer().baseUrl(onNetty).build()),
				RestTestClientTransport.of(RestTestClient.bindTo(mockMvc).build()));
	}

	@ParameterizedTest
	@MethodSource("transports")
	void fetchWhenAllowedIsReadable(Transport transport) {
		BrowserPage page = TestBrowser.over(transport).at(SHOP).withCredentials();
		assertThat(page.fetch("PUT", "/orders/7", HeaderList.of("X-Request-Id", "1"))).isAllowed()
			.usedPreflight()
			.preflightStatus(200)
			.status(200)
			.canRead("Location", "Content-Type")
			.cannotRead("ETag");
		assertThat(page.fetch("PUT", "/orders/7", HeaderList.of("X-Request-Id", "2"))).isAllowed()
			.wasCachedPreflight()
			.usedNoPreflight();
		assertThat(page.fetch("/orders")).isAllowed().usedNoPreflight();
		assertThat(page.withBody("{}").fetch("POST", "/orders")).isAllowed().usedNoPreflight().status(201);
	}

	@ParameterizedTest
	@MethodSource("transports")
	void fetchWhenCookieIsSentArrives(Transport transport) {
		BrowserPage page = TestBrowser.over(transport).at(SHOP).withCookie("who", "alice").withCookie("x", "y");
		assertThat(page.withCredentials().fetch("/orders/mine")).isAllowed().status(200);
		assertThat(page.fetch("/orders/mine")).isAllowed().status(400);
	}

	@ParameterizedTest
	@MethodSource("transports")
	void fetchWhenRedirectedFollows(Transport transport) {
		assertThat(TestBrowser.over(transport).at(SHOP).fetch("/orders/moved")).isAllowed().status(200);
	}

	@ParameterizedTest
	@MethodSource("transports")
	void fetchWhenHeaderIsNotAllowedIsBlocked(Transport transport) {
		BrowserPage page = TestBrowser.over(transport).at(SHOP);
		// Spring answers 200 with the part of the list that it allows
		assertThat(page.fetch("PUT", "/orders/7", HeaderList.of("X-Request-Id", "1", "X-Tenant", "2")))
			.isBlockedBecause(BlockReason.HEADER_NOT_ALLOWED)
			.isBlockedBecause(CorsRejection.HEADER_NOT_ALLOWED)
			.isBlockedBecause(BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE);
		// and 403 without a word if nothing of it is allowed
		assertThat(page.fetch("GET", "/orders", HeaderList.of("X-Tenant", "2")))
			.isBlockedBecause(BlockReason.HEADER_NOT_ALLOWED)
			.isBlockedBecause(BrowserFailure.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER)
			.preflightStatus(403);
	}

	@ParameterizedTest
	@MethodSource("transports")
	void fetchWhenMethodOrOriginIsNotAllowedIsBlocked(Transport transport) {
		TestBrowser browser = TestBrowser.over(transport);
		assertThat(browser.at(SHOP).fetch("DELETE", "/orders/7")).isBlockedBecause(CorsRejection.METHOD_NOT_ALLOWED);
		assertThat(browser.at("https://evil.example").fetch("PUT", "/orders/7")).isBlocked()
			.isBlockedBecause(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(browser.at("https://evil.example").fetch("/orders"))
			.isBlockedBecause(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(browser.at("null").fetch("/orders")).isBlockedBecause(CorsRejection.ORIGIN_NULL);
		assertThat(browser.at(SHOP).fetch("/nowhere")).isBlocked();
	}

	@ParameterizedTest
	@MethodSource("transports")
	void assertionWhenWrongShowsExchangeVerdictAndRemedy(Transport transport) {
		AssertableFetch fetch = TestBrowser.over(transport).at(SHOP).fetch("DELETE", "/orders/7");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(fetch).isAllowed())
			.withMessageContainingAll("Expecting the browser to let the page read the answer, but:",
					"/orders/7 from https://app.example.com is blocked: method-not-allowed [DELETE]",
					"has been blocked by CORS policy: Response to preflight request doesn't pass access control check: "
							+ "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
					"Allow the method 'DELETE' for this path", "Access-Control-Request-Method: DELETE", "-> 200");
	}

}
