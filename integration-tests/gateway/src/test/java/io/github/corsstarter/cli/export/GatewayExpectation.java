package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PolicyAnswer;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the answer of a Spring Cloud Gateway must be: what the engine says, but for what
 * the exported file says at "Differs".
 *
 * @param application whether the application keeps its own CORS
 * @param edge the case
 * @param answer the answer
 * @param port the port of the gateway
 */
record GatewayExpectation(ExportOptions.Application application, EdgeCase edge, ServerAnswer answer, int port) {

	/**
	 * What Spring takes for an origin, and no browser sends for a page of another domain.
	 */
	private static final Set<String> LENIENT = Set.of("HTTPS://APP.EXAMPLE.COM", "https://App.example.com",
			"https://A.example.com", "https://app.example.com/", "https://user@app.example.com", "https://.example.com",
			"https://..example.com", "https://-a..example.com", "https://any.example.net:0",
			"https://[2001:DB8::1]:8443", "https://a{b}.example.com", "https://$host.example.com",
			"https://*.example.com", "https://${x}.example.com", "NULL");

	/** Methods and names of headers that no browser sends. */
	private static final Set<String> UNSENDABLE = Set.of("TRACE", "connect", "PA TCH", "x{y", "x(y");

	void verify() {
		HeaderList headers = this.edge.headers();
		switch (this.edge.outcome()) {
			case "ambiguous" -> ambiguous();
			case "untouched" -> denied();
			default -> {
				if (headers.contains("Upgrade") && policy().allowsAnyOrigin()) {
					handshake();
				}
				else if (!isCors(headers)) {
					plain();
				}
				else if (LENIENT.contains(String.valueOf(headers.get("Origin")))) {
					assertThat(this.answer.headers().values(CorsHeaders.ALLOW_ORIGIN)).hasSizeLessThan(2);
				}
				else if (!isAllowed()) {
					if (!isHeldBackByBrowser()) {
						denied();
					}
				}
				else if (this.edge.isOptions() && headers.contains(CorsHeaders.REQUEST_METHOD)) {
					preflight(policy());
				}
				else {
					allowed(policy());
				}
			}
		}
	}

	private CorsPolicy policy() {
		return Objects.requireNonNull(EdgePolicies.of(EdgePolicies.ANY_DEPTH, this.edge.policy()));
	}

	/** The gateway knows its own pages by their host, and nothing else. */
	private boolean isCors(HeaderList headers) {
		String host = headers.get("Host");
		String own = "http://" + ((host != null) ? host : "127.0.0.1:" + this.port);
		String origin = headers.get("Origin");
		return origin != null && !origin.equals(own);
	}

	/** Whether the answer to a preflight does not name what was asked for, or nobody can ask so. */
	private boolean isHeldBackByBrowser() {
		String requested = String.valueOf(this.edge.headers().get(CorsHeaders.REQUEST_HEADERS));
		return this.edge.isOptions() && this.answer.status() == 200
				&& (UNSENDABLE.contains(requested)
						|| UNSENDABLE.contains(String.valueOf(this.edge.headers().get(CorsHeaders.REQUEST_METHOD)))
						|| !this.answer.headers()
							.values(CorsHeaders.ALLOW_HEADERS)
							.stream()
							.flatMap((line) -> Stream.of(line.split(", ")))
							.toList()
							.containsAll(List.of(requested.split(","))));
	}

	private boolean isAllowed() {
		HeaderList headers = HeaderList.of();
		for (HeaderList.Line line : this.edge.headers().lines()) {
			headers = line.name().startsWith("Sec-Fetch") ? headers : headers.with(line.name(), line.value());
		}
		return PolicyAnswer
			.of(policy(), new SentRequest(this.edge.method(), "http://api.invalid" + this.edge.path(), headers, false, null))
			.answer()
			.headers()
			.contains(CorsHeaders.ALLOW_ORIGIN);
	}

	private void preflight(CorsPolicy policy) {
		assertThat(this.answer.status()).isEqualTo(200);
		origin(policy);
		one(CorsHeaders.MAX_AGE, String.valueOf(policy.maxAge().toSeconds()));
		if (!policy.allowedMethods().contains("*")) {
			one(CorsHeaders.ALLOW_METHODS, String.join(",", policy.allowedMethods()));
		}
		assertThat(this.answer.headers().values(CorsHeaders.ALLOW_HEADERS)).hasSizeLessThan(2);
		one(CorsHeaders.ALLOW_PRIVATE_NETWORK, "");
	}

	private void allowed(CorsPolicy policy) {
		answeredByApplication();
		origin(policy);
		one(CorsHeaders.EXPOSE_HEADERS, String.join(", ", policy.exposedHeaders()));
		for (String name : List.of(CorsHeaders.MAX_AGE, CorsHeaders.ALLOW_METHODS, CorsHeaders.ALLOW_HEADERS,
				CorsHeaders.ALLOW_PRIVATE_NETWORK)) {
			one(name, "");
		}
	}

	private void origin(CorsPolicy policy) {
		one(CorsHeaders.ALLOW_ORIGIN,
				policy.allowsAnyOrigin() ? "*" : String.valueOf(this.edge.headers().get("Origin")));
		one(CorsHeaders.ALLOW_CREDENTIALS, policy.allowsCredentials() ? "true" : "");
		varies();
	}

	/** Exactly one line, or none for an empty value. */
	private void one(String name, String value) {
		assertThat(this.answer.headers().values(name)).as(name).isEqualTo(value.isEmpty() ? List.of() : List.of(value));
	}

	private void denied() {
		noCorsHeader();
		// what is no header value is refused before anything else
		assertThat(this.answer.status()).isIn(400, 403);
		if (this.answer.status() == 403) {
			varies();
		}
	}

	/** The application judges handshakes, or gets none. */
	private void handshake() {
		assertThat(this.answer.status() == 101).isEqualTo(this.application == ExportOptions.Application.OWN_CORS);
	}

	private void plain() {
		noCorsHeader();
		answeredByApplication();
		varies();
	}

	/** The application gets a path that it does not have. */
	private void ambiguous() {
		if (this.edge.isOptions() || this.answer.status() == 400) {
			return;
		}
		assertThat(this.answer.headers().contains("X-Asked-For")).isEqualTo(this.answer.status() == 200);
		if (this.answer.status() == 200) {
			one("X-Asked-For", "/path-with-two-readings");
		}
	}

	private void answeredByApplication() {
		List<Integer> expected = switch (this.edge.upstream()) {
			case "error" -> List.of(500);
			case "gone" -> List.of(500, 502, 503, 504);
			default -> List.of(200);
		};
		if (this.answer.status() == 101) {
			// the gateway upgrades, and closes where the application does not
			assertThat(this.edge.headers().contains("Upgrade")).isTrue();
			assertThat(this.application).isEqualTo(ExportOptions.Application.OWN_CORS);
			return;
		}
		assertThat(this.answer.status()).isIn(expected);
		assertThat(this.answer.headers().contains("X-Answered-By")).isEqualTo(!this.edge.upstream().equals("gone"));
		if (this.edge.upstream().equals("vary")) {
			assertThat(Vary.names(this.answer.headers().values("Vary"))).contains("Accept-Encoding");
		}
	}

	private void varies() {
		assertThat(Vary.names(this.answer.headers().values("Vary"))).contains("Origin");
	}

	private void noCorsHeader() {
		assertThat(this.answer.headers().lines()).noneMatch((line) -> CorsHeaders.isResponseHeader(line.name()));
	}

}
