package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestClient}.
 */
class RequestClientTests {

	@ParameterizedTest
	@ValueSource(strings = { "cors", "navigate", "no-cors", "same-origin", "websocket" })
	void clientWhenModeIsOneOfBrowsersIsABrowser(String mode) {
		assertThat(RequestClient.of(new Request(mode))).isEqualTo(RequestClient.BROWSER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "CORS", "cors ", "cors, cors", "browser", "x" })
	void clientWhenModeIsMadeUpIsAnother(String mode) {
		assertThat(RequestClient.of(new Request(mode))).isEqualTo(RequestClient.OTHER);
	}

	@Test
	void clientWhenThereIsNoModeIsAnother() {
		assertThat(RequestClient.of(new Request(null))).isEqualTo(RequestClient.OTHER);
	}

	private record Request(@Nullable String mode) implements CorsRequest {

		@Override
		public String method() {
			return "GET";
		}

		@Override
		public @Nullable String header(String name) {
			return name.equals(CorsHeaders.SEC_FETCH_MODE) ? this.mode : null;
		}

		@Override
		public String scheme() {
			return "http";
		}

		@Override
		public String host() {
			return "localhost";
		}

		@Override
		public int port() {
			return 80;
		}

		@Override
		public String path() {
			return "/";
		}

	}

}
