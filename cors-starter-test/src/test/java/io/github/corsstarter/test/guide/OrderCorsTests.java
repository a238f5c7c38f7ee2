package io.github.corsstarter.test.guide;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.test.BrowserPage;
import io.github.corsstarter.test.CorsContract;
import io.github.corsstarter.test.HttpTransport;
import io.github.corsstarter.test.TestBrowser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests of the guide.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrderCorsTests {

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> corsContract() {
		return CorsContract.of("cors-contract.yml").over(HttpTransport.to("http://localhost:" + this.port));
	}

	@Test
	void shopPlacesOrders() {
		TestBrowser browser = TestBrowser.over(HttpTransport.to("http://localhost:" + this.port));
		BrowserPage shop = browser.at("https://app.example.com")
			.withCredentials()
			.withHeader("Content-Type", "application/json");

		assertThat(shop.fetch("POST", "/orders")).isAllowed().usedPreflight().status(201).canRead("Location");
		assertThat(shop.fetch("POST", "/orders")).wasCachedPreflight();
		assertThat(shop.fetch("DELETE", "/orders")).isBlockedBecause(BlockReason.METHOD_NOT_ALLOWED);
		assertThat(browser.at("https://evil.example").fetch("/orders")).isBlocked();
	}

}
