package io.github.corsstarter.contract;

import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.BrowserSession;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FetchReport}.
 */
class FetchReportTests {

	private static final PlannedFetch FETCH = PlannedFetch.of("https://app.example.com", "https://api.example.com/v1")
		.withHeader("Authorization", "Bearer secret")
		.withCredentials(CredentialsMode.INCLUDE);

	@Test
	void reportWhenBlockedShowsVerdictConsoleRemedyAndExchange() {
		assertThat(report((request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", "https://app.example.com",
				"Access-Control-Allow-Credentials", "true", "Vary", "Origin", "Server", "x")))
			.isEqualTo(
					"""
							GET https://api.example.com/v1 from https://app.example.com with credentials is blocked: header-not-allowed [authorization]
							The browser's console:
							  Access to fetch at 'https://api.example.com/v1' from origin 'https://app.example.com' has been blocked by CORS policy: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.
							What would fix it:
							  Allow the header 'authorization' for this path: cors.allowed-headers, in plain Spring allowedHeaders.
							What was sent, and what came back:
							  OPTIONS https://api.example.com/v1
							    Access-Control-Request-Method: GET
							    Access-Control-Request-Headers: authorization
							    Origin: https://app.example.com
							  -> 200
							    Access-Control-Allow-Origin: https://app.example.com
							    Access-Control-Allow-Credentials: true
							    Vary: Origin""");
	}

	@Test
	void reportWhenAllowedShowsExchangeWithoutSecrets() {
		String report = report((request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin",
				"https://app.example.com", "Access-Control-Allow-Credentials", "true", "Access-Control-Allow-Headers",
				"Authorization", "Content-Type", "text/plain"));
		assertThat(report).startsWith("GET https://api.example.com/v1 from https://app.example.com with credentials is "
				+ "allowed, and the page can read the headers [content-type]\nWhat was sent");
		assertThat(report).doesNotContain("console", "fix", "secret");
	}

	@Test
	void reportWhenServerSendsControlCharactersEscapesThem() {
		String report = report(
				(request) -> ServerAnswer.of(200, "Access-Control-Allow-Origin", "https://\u001b[2Jx".repeat(60)));
		assertThat(report).contains("https://\\u001b[2Jx").doesNotContain("\u001b");
		assertThat(report.lines()).allMatch((line) -> line.length() < 800);
	}

	private static String report(Transport transport) {
		BrowserSession session = new BrowserSession(transport,
				new PreflightCache(BrowserEngine.CHROMIUM, InstantSource.fixed(Instant.EPOCH)));
		FetchResult result = session.fetch(FETCH, null);
		return FetchReport.of(result, session.diagnose(result));
	}

}
