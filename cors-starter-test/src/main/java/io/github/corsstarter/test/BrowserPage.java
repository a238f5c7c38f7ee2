package io.github.corsstarter.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.BrowserSession;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;

/**
 * A page whose script calls {@code fetch()}. Immutable: each method that changes
 * something returns a page of its own.
 *
 * @since 0.1.0
 */
public final class BrowserPage {

	private final Transport transport;

	private final PreflightCache cache;

	private final PlannedFetch template;

	private final List<String> cookies;

	private final @Nullable String body;

	private BrowserPage(Transport transport, PreflightCache cache, PlannedFetch template, List<String> cookies,
			@Nullable String body) {
		this.transport = transport;
		this.cache = cache;
		this.template = template;
		this.cookies = cookies;
		this.body = body;
	}

	static BrowserPage of(Transport transport, PreflightCache cache, String origin) {
		return new BrowserPage(transport, cache, PlannedFetch.of(origin, transport.baseUrl()), List.of(), null);
	}

	/**
	 * This page with {@code credentials: "include"}.
	 * @return the page
	 */
	public BrowserPage withCredentials() {
		return with(this.template.withCredentials(CredentialsMode.INCLUDE));
	}

	/**
	 * This page with a request header that its script sets.
	 * @param name the header name
	 * @param value the header value
	 * @return the page
	 */
	public BrowserPage withHeader(String name, String value) {
		return with(this.template.withHeader(name, value));
	}

	/**
	 * This page with a request body, which is text unless its script sets
	 * {@code Content-Type}.
	 * @param body the body
	 * @return the page
	 */
	public BrowserPage withBody(String body) {
		return new BrowserPage(this.transport, this.cache, this.template, this.cookies, body);
	}

	/**
	 * This page in a browser that has a cookie of the server. It goes where credentials
	 * go: with no preflight, and to other origins only {@linkplain #withCredentials() if
	 * they are included}.
	 * @param name the name of the cookie
	 * @param value the value of the cookie
	 * @return the page
	 */
	public BrowserPage withCookie(String name, String value) {
		List<String> more = new ArrayList<>(this.cookies);
		more.add(name + "=" + value);
		return new BrowserPage(this.transport, this.cache, this.template, List.copyOf(more), this.body);
	}

	private BrowserPage with(PlannedFetch template) {
		return new BrowserPage(this.transport, this.cache, template, this.cookies, this.body);
	}

	/**
	 * Calls {@code fetch(url)}.
	 * @param url an absolute URL, or a path of the server
	 * @return its result, for {@code assertThat}
	 */
	public AssertableFetch fetch(String url) {
		return fetch("GET", url);
	}

	/**
	 * Calls {@code fetch(url, {method})}.
	 * @param method the method
	 * @param url an absolute URL, or a path of the server
	 * @return its result, for {@code assertThat}
	 */
	public AssertableFetch fetch(String method, String url) {
		return fetch(method, url, HeaderList.of());
	}

	/**
	 * Calls {@code fetch(url, {method, headers})}.
	 * @param method the method
	 * @param url an absolute URL, or a path of the server
	 * @param headers request headers, besides those of this page
	 * @return its result, for {@code assertThat}
	 */
	public AssertableFetch fetch(String method, String url, HeaderList headers) {
		PlannedFetch fetch = PlannedFetch.of(this.template.origin(), absolute(url))
			.withMethod(method)
			.withCredentials(this.template.credentials())
			.withHeaders(this.template.headers());
		for (HeaderList.Line line : headers.lines()) {
			fetch = fetch.withHeader(line.name(), line.value());
		}
		if (this.body != null && !fetch.headers().contains("Content-Type")) {
			fetch = fetch.withHeader("Content-Type", "text/plain;charset=UTF-8");
		}
		BrowserSession session = new BrowserSession(this::send, this.cache);
		FetchResult result = session.fetch(fetch, this.body);
		return new AssertableFetch(result, () -> session.diagnose(result));
	}

	private String absolute(String url) {
		return url.startsWith("/") ? this.transport.baseUrl() + url : url;
	}

	private ServerAnswer send(SentRequest request) {
		if (!request.credentials() || this.cookies.isEmpty()) {
			return this.transport.send(request);
		}
		HeaderList headers = request.headers().with("Cookie", String.join("; ", this.cookies));
		return this.transport
			.send(new SentRequest(request.method(), request.url(), headers, request.credentials(), request.body()));
	}

}
