package io.github.corsstarter.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CorsHeaders}.
 */
class CorsHeadersTests {

	@ParameterizedTest
	@ValueSource(strings = { "Access-Control-Allow-Origin", "access-control-expose-headers", "ACCESS-CONTROL-MAX-AGE",
			"Access-Control-Allow-Private-Network" })
	void isResponseHeaderWhenBrowsersActUponItIsTrue(String name) {
		assertThat(CorsHeaders.isResponseHeader(name)).isTrue();
		assertThat(CorsHeaders.isAccessControl(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Access-Control-Request-Method", "Access-Control-", "Access-Control-Allow-Origins" })
	void isResponseHeaderWhenBrowsersIgnoreItIsFalse(String name) {
		assertThat(CorsHeaders.isResponseHeader(name)).isFalse();
		assertThat(CorsHeaders.isAccessControl(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Origin", "Vary", "Access-Control", "", "X-Access-Control-Allow-Origin" })
	void isAccessControlWhenItIsOfAnotherProtocolIsFalse(String name) {
		assertThat(CorsHeaders.isResponseHeader(name)).isFalse();
		assertThat(CorsHeaders.isAccessControl(name)).isFalse();
	}

}
