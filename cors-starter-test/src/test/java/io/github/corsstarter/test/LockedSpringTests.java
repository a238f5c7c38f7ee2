package io.github.corsstarter.test;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.test.plain.PlainApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The kit finds the mistake that most applications make: Spring Security answers the
 * preflight.
 */
class LockedSpringTests {

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void fetchWhenLoginAnswersPreflightIsBlocked(WebApplicationType type) {
		try (ConfigurableApplicationContext locked = PlainApplication.start(type, "--spring.profiles.active=locked")) {
			BrowserPage page = TestBrowser.over(HttpTransport.to(PlainApplication.url(locked)))
				.at("https://app.example.com");
			assertThat(page.fetch("PUT", "/orders/7")).isBlockedBecause(BlockReason.PREFLIGHT_REFUSED)
				.preflightStatus(401);
			assertThat(page.fetch("/orders")).isBlockedBecause(BlockReason.ANSWER_WITHOUT_CORS_HEADERS).status(401);
		}
	}

}
