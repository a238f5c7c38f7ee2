package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.Objects;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the answer of a proxy must be.
 *
 * @param application whether the application keeps its own CORS
 * @param edge the case
 * @param answer the answer
 */
record EdgeExpectation(ExportOptions.Application application, EdgeCase edge, ServerAnswer answer) {

	private static final List<String> REQUESTED = List.of(CorsHeaders.REQUEST_METHOD, CorsHeaders.REQUEST_HEADERS);

	void verify() {
		switch (this.edge.outcome()) {
			case "preflight" -> preflight(policy());
			case "allowed" -> allowed(policy());
			case "denied" -> denied();
			case "passed", "plain" -> plain();
			case "untouched" -> untouched();
			case "ambiguous" -> ambiguous();
			default -> throw new IllegalArgumentException(this.edge.toString());
		}
	}

	private CorsPolicy policy() {
		return Objects.requireNonNull(EdgePolicies.of(this.edge.policy()));
	}

	private void preflight(CorsPolicy policy) {
		assertThat(this.answer.status()).isEqualTo(204);
		origin(policy);
		one(CorsHeaders.MAX_AGE, String.valueOf(policy.maxAge().toSeconds()));
		one(CorsHeaders.ALLOW_METHODS, listed(policy.allowedMethods(), CorsHeaders.REQUEST_METHOD));
		one(CorsHeaders.ALLOW_HEADERS, listed(policy.allowedHeaders(), CorsHeaders.REQUEST_HEADERS));
		one(CorsHeaders.EXPOSE_HEADERS, "");
		one(CorsHeaders.ALLOW_PRIVATE_NETWORK, "");
		assertThat(vary()).containsAll(REQUESTED);
		assertThat(vary().contains("Origin")).isEqualTo(!policy.allowsAnyOrigin());
	}

	private String listed(List<String> names, String requested) {
		String asked = this.edge.headers().get(requested);
		return names.contains("*") ? ((asked != null) ? asked : "") : String.join(", ", names);
	}

	private void allowed(CorsPolicy policy) {
		answeredByApplication();
		origin(policy);
		one(CorsHeaders.EXPOSE_HEADERS, String.join(", ", policy.exposedHeaders()));
		for (String name : List.of(CorsHeaders.MAX_AGE, CorsHeaders.ALLOW_METHODS, CorsHeaders.ALLOW_HEADERS,
				CorsHeaders.ALLOW_PRIVATE_NETWORK)) {
			one(name, "");
		}
		assertThat(vary().contains("Origin")).isEqualTo(!policy.allowsAnyOrigin());
	}

	private void origin(CorsPolicy policy) {
		one(CorsHeaders.ALLOW_ORIGIN,
				policy.allowsAnyOrigin() ? "*" : String.valueOf(this.edge.headers().get("Origin")));
		one(CorsHeaders.ALLOW_CREDENTIALS, policy.allowsCredentials() ? "true" : "");
	}

	/** Exactly one line, or none for an empty value. */
	private void one(String name, String value) {
		assertThat(this.answer.headers().values(name)).as(name).isEqualTo(value.isEmpty() ? List.of() : List.of(value));
	}

	private void denied() {
		noCorsHeader();
		// what is no header value is refused before anything else
		if (this.answer.status() == 400 || this.answer.status() == 405) {
			return;
		}
		if (this.application == ExportOptions.Application.NO_CORS) {
			assertThat(this.answer.status()).isEqualTo(403);
			assertThat(this.answer.headers().values("Cache-Control")).contains("no-store");
		}
		else {
			answeredByApplication();
		}
		varies();
	}

	private void plain() {
		noCorsHeader();
		answeredByApplication();
		varies();
	}

	private void varies() {
		if (!policy().allowsAnyOrigin()) {
			assertThat(vary()).contains("Origin");
		}
	}

	private void untouched() {
		assertThat(this.answer.headers().values(CorsHeaders.ALLOW_ORIGIN)).contains(EdgeUpstream.OWN_ORIGIN);
		assertThat(this.answer.headers().get(CorsHeaders.ALLOW_METHODS)).isEqualTo("PURGE");
		assertThat(this.answer.headers().get(CorsHeaders.ALLOW_PRIVATE_NETWORK)).isEqualTo("true");
	}

	/** The application knows what it is; where it has no CORS, nobody gets a header. */
	private void ambiguous() {
		if (this.answer.status() == 400 || this.answer.status() == 404) {
			noCorsHeader();
		}
		else if (this.application == ExportOptions.Application.OWN_CORS) {
			untouched();
		}
		else {
			assertThat(this.answer.status()).isEqualTo(403);
			noCorsHeader();
		}
	}

	private void answeredByApplication() {
		List<Integer> expected = switch (this.edge.upstream()) {
			case "error" -> List.of(500);
			case "gone" -> List.of(502, 503, 504);
			default -> List.of(200);
		};
		assertThat(this.answer.status()).isIn(expected);
		// headers that are no business of CORS pass
		assertThat(this.answer.headers().contains("X-Answered-By")).isEqualTo(!this.edge.upstream().equals("gone"));
		if (this.edge.upstream().equals("vary")) {
			assertThat(vary()).contains("Accept-Encoding");
		}
	}

	private void noCorsHeader() {
		assertThat(this.answer.headers().lines()).noneMatch((line) -> CorsHeaders.isResponseHeader(line.name()));
	}

	private List<String> vary() {
		return Vary.names(this.answer.headers().values("Vary"));
	}

}
