package io.github.corsstarter.browser;

import java.time.Instant;
import java.time.InstantSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BrowserSession}.
 */
class BrowserSessionTests {

	private static final String PAGE = "https://app.example.com";

	private static final String API = "https://api.example.com";

	private static final PlannedFetch PUT = PlannedFetch.of(PAGE, API + "/v1#part").withMethod("put");

	@Test
	void fetchWhenPreflightPassesSendsBothRequests() {
		ScriptedTransport transport = new ScriptedTransport((request) -> allowing());
		FetchResult result = fetch(transport, PUT.withCredentials(CredentialsMode.INCLUDE));
		assertThat(transport.lines()).containsExactly("OPTIONS " + API + "/v1", "PUT " + API + "/v1");
		assertThat(transport.requests()).extracting(SentRequest::credentials).containsExactly(false, true);
		assertThat(transport.requests()).extracting(SentRequest::body).containsExactly(null, "body");
		assertThat(result.verdict().isReadable()).isTrue();
		assertThat(result.preflight()).isNotNull();
		assertThat(result.exchanges()).hasSize(2);
	}

	@Test
	void fetchWhenPreflightFailsSendsNoMore() {
		ScriptedTransport transport = new ScriptedTransport((request) -> ServerAnswer.of(403));
		FetchResult result = fetch(transport, PUT);
		assertThat(transport.lines()).containsExactly("OPTIONS " + API + "/v1");
		assertThat(result.verdict().failure()).isEqualTo(BrowserFailure.PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER);
		assertThat(result.answer()).isNull();
		assertThat(result.exposes("Content-Type")).isFalse();
	}

	@Test
	void fetchWhenScriptIsWrongSendsNothing() {
		ScriptedTransport transport = new ScriptedTransport((request) -> allowing());
		FetchResult result = fetch(transport, PUT.withMethod("TRACE"));
		assertThat(transport.requests()).isEmpty();
		assertThat(result.verdict().failure()).isEqualTo(BrowserFailure.FORBIDDEN_METHOD);
	}

	@Test
	void fetchWhenAnswerIsKeptAsksOnce() {
		ScriptedTransport transport = new ScriptedTransport((request) -> allowing());
		BrowserSession session = session(transport);
		assertThat(session.fetch(PUT, null).usedCachedPreflight()).isFalse();
		assertThat(session.fetch(PUT, null).usedCachedPreflight()).isTrue();
		assertThat(transport.lines()).containsExactly("OPTIONS " + API + "/v1", "PUT " + API + "/v1",
				"PUT " + API + "/v1");
	}

	// "If corsWithPreflightResponse is a network error, then clear cache entries"
	@Test
	void fetchWhenRequestFailsForgetsPreflight() {
		boolean[] failing = { false };
		ScriptedTransport transport = new ScriptedTransport(
				(request) -> (failing[0] && !request.isPreflight()) ? ServerAnswer.of(500) : allowing());
		BrowserSession session = session(transport);
		session.fetch(PUT, null);
		failing[0] = true;
		assertThat(session.fetch(PUT, null).usedCachedPreflight()).isTrue();
		assertThat(session.fetch(PUT, null).usedCachedPreflight()).isFalse();
	}

	@Test
	void fetchWhenRedirectedAsksAgainAndFollows() {
		ScriptedTransport transport = new ScriptedTransport(
				(request) -> (request.url().endsWith("/v1") && !request.isPreflight())
						? new ServerAnswer(307, allowing().headers().with("Location", "v2?x=a b#c")) : allowing());
		FetchResult result = fetch(transport, PUT);
		assertThat(transport.lines()).containsExactly("OPTIONS " + API + "/v1", "PUT " + API + "/v1",
				"OPTIONS " + API + "/v2?x=a%20b", "PUT " + API + "/v2?x=a%20b");
		assertThat(transport.requests()).extracting(SentRequest::body).containsExactly(null, "body", null, "body");
		assertThat(result.steps()).hasSize(2);
		assertThat(result.verdict().isReadable()).isTrue();
	}

	@Test
	void fetchWhenRedirectChangesMethodDropsBody() {
		ScriptedTransport transport = new ScriptedTransport((request) -> request.url().endsWith("/v1")
				? new ServerAnswer(303, allowing().headers().with("Location", "/v2")) : allowing());
		fetch(transport, PlannedFetch.of(PAGE, API + "/v1").withMethod("POST"));
		assertThat(transport.requests()).extracting(SentRequest::method).containsExactly("POST", "GET");
		assertThat(transport.requests()).extracting(SentRequest::body).containsExactly("body", null);
	}

	@Test
	void askWhenAllowedSendsPreflightAlone() {
		ScriptedTransport transport = new ScriptedTransport((request) -> allowing());
		PlannedFetch post = PlannedFetch.of(PAGE, API + "/v1").withMethod("POST");
		FetchResult result = session(transport).ask(post);
		assertThat(transport.requests()).hasSize(1).allMatch(SentRequest::isPreflight);
		assertThat(result.verdict().isReadable()).isTrue();
		assertThat(result.answer()).isNull();
		assertThat(session(transport).ask(PUT.withHeader("X-A", "1")).verdict().failure())
			.isEqualTo(BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE);
	}

	@Test
	void askWhenNothingIsToBeAskedSendsNothing() {
		ScriptedTransport transport = new ScriptedTransport((request) -> allowing());
		assertThat(session(transport).ask(PlannedFetch.of(API, API + "/v1")).verdict().isReadable()).isTrue();
		assertThat(session(transport).ask(PUT.withMethod("TRACE")).verdict().isBlocked()).isTrue();
		assertThat(transport.requests()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/a/b?c, ?d, /a/b?d", "/a/b, c, /a/c", "/a/b, ../c, /c", "/a/b, /c/./d, /c/d",
			"/a, //b.example/c, https://b.example/c", "/a, http://b.example, http://b.example", "/a, b{c}, /b%7Bc%7D" })
	void targetWhenRedirectedIsRelativeToLast(String first, String location, String expected) {
		PlannedFetch fetch = PlannedFetch.of(PAGE, API + first).redirectedTo(location);
		assertThat(FetchPlan.of(fetch).target()).isEqualTo(expected.startsWith("/") ? API + expected : expected);
	}

	@Test
	void exposesWhenHeaderIsNotThereTellsWhetherItWouldBeReadable() {
		FetchResult result = fetch(new ScriptedTransport((request) -> allowing()), PUT);
		assertThat(result.exposes("location")).isTrue();
		assertThat(result.exposes("Content-Type")).isTrue();
		assertThat(result.exposes("ETag")).isFalse();
		assertThat(result.exposes("Set-Cookie")).isFalse();
	}

	@Test
	void exposesWhenOriginIsTheSameIsTrue() {
		FetchResult result = fetch(new ScriptedTransport((request) -> ServerAnswer.of(200)),
				PlannedFetch.of(API, API + "/v1"));
		assertThat(result.exposes("ETag")).isTrue();
		assertThat(result.exposes("Set-Cookie")).isFalse();
	}

	private static FetchResult fetch(Transport transport, PlannedFetch fetch) {
		return session(transport).fetch(fetch, "body");
	}

	private static BrowserSession session(Transport transport) {
		return new BrowserSession(transport,
				new PreflightCache(BrowserEngine.CHROMIUM, InstantSource.fixed(Instant.EPOCH)));
	}

	private static ServerAnswer allowing() {
		return ServerAnswer.of(204, "Access-Control-Allow-Origin", PAGE, "Access-Control-Allow-Credentials", "true",
				"Access-Control-Allow-Methods", "PUT", "Access-Control-Expose-Headers", "Location");
	}

}
