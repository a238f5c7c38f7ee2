package io.github.corsstarter.explain;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClientExplanation}.
 */
class ClientExplanationTests {

	@Test
	void ofWhenOriginIsNotAllowedQuotesIt() {
		assertThat(ClientExplanation.of(request("https://a.example", "GET", ""), CorsRejection.ORIGIN_NOT_ALLOWED))
			.isEqualTo("origin-not-allowed; The origin 'https://a.example' is not allowed here.");
	}

	@ParameterizedTest
	@EnumSource
	void ofWhenEverythingIsHostileIsOneShortLine(CorsRejection rejection) {
		String hostile = "\r\n\u202e'x".repeat(2000);
		assertThat(ClientExplanation.of(request(hostile, hostile, hostile), rejection))
			.startsWith(rejection.id() + "; ")
			.matches("[ -~]{1,512}");
	}

	private static CorsRequest request(String origin, String method, String headers) {
		Map<String, String> values = Map.of(CorsHeaders.ORIGIN, origin, CorsHeaders.REQUEST_HEADERS, headers);
		return new CorsRequest() {

			@Override
			public String method() {
				return method;
			}

			@Override
			public @Nullable String header(String name) {
				return values.get(name);
			}

			@Override
			public String scheme() {
				return "https";
			}

			@Override
			public String host() {
				return "api.example.com";
			}

			@Override
			public int port() {
				return 443;
			}

			@Override
			public String path() {
				return "/";
			}

		};
	}

}
