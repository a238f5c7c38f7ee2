package io.github.corsstarter.differential;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Makes policies and requests up, the same ones for the same seed.
 */
final class Generator {

	private static final List<String> ENTRIES = List.of("https://app.example.com", "https://shop.example:8443",
			"http://localhost:3000", "https://*.example.org", "https://*.example.org:8443", "capacitor://localhost",
			"https://xn--bcher-kva.example", "https://[2001:db8::1]");

	private static final List<String> ORIGINS = List.of("https://app.example.com", "https://shop.example:8443",
			"http://localhost:3000", "https://a.example.org", "https://a.b.example.org", "https://a.example.org:8443",
			"https://example.org", "https://evilexample.org", "https://app.example.com.evil.example",
			"http://app.example.com", "https://app.example.com:8443", "https://app.example.com/",
			"https://APP.example.com", "https://app.example.com:443", "https://a.example.org/", "capacitor://localhost",
			"https://xn--bcher-kva.example", "https://[2001:db8::1]", "https://api.example.com", "null", "", "nonsense",
			"https://app.example.com, https://evil.example", "https://user@app.example.com", "https://app.example.com.",
			"https://" + "a".repeat(400) + ".example.org");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS",
			"QUERY");

	private static final List<String> REQUESTED_METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH",
			"QUERY", "patch", "", "P T", "PUT,GET");

	private static final List<String> NAMES = List.of("authorization", "content-type", "x-request-id", "traceparent");

	private static final List<String> REQUESTED_HEADERS = List.of("authorization", "Authorization",
			"authorization,content-type", "authorization, content-type", "authorization,traceparent", "x-unknown",
			"authorization,x-unknown", "accept", "", ",", "authorization,,content-type", "x y", "authorization,x:y",
			"x-request-id ,traceparent", "a".repeat(5000));

	private final Random random;

	Generator(long seed) {
		this.random = new Random(seed);
	}

	CorsPolicySpec policy() {
		boolean any = this.random.nextInt(5) == 0;
		return CorsPolicySpec.builder("generated")
			.allowedOrigins(any ? new String[] { "*" } : some(ENTRIES))
			.allowedMethods(chance(5) ? new String[] { "*" } : some(METHODS))
			.allowedHeaders(chance(5) ? new String[] { "*" } : chance(4) ? new String[0] : some(NAMES))
			.exposedHeaders(chance(2) ? new String[0] : some(List.of("location", "x-total-count")))
			.allowCredentials(!any && chance(2))
			.maxAge(Duration.ofSeconds(this.random.nextInt(3) * 600L))
			.build();
	}

	JudgedRequest request() {
		boolean options = chance(2);
		return new JudgedRequest(options ? "OPTIONS" : one(METHODS), Map.of())
			.with(CorsHeaders.ORIGIN, chance(12) ? null : one(ORIGINS))
			.with(CorsHeaders.REQUEST_METHOD, (options && !chance(12)) ? one(REQUESTED_METHODS) : null)
			.with(CorsHeaders.REQUEST_HEADERS, (options && chance(2)) ? one(REQUESTED_HEADERS) : null)
			.with(CorsHeaders.SEC_FETCH_MODE, oneIn(10, "navigate"))
			.with(CorsHeaders.SEC_FETCH_SITE, oneIn(10, "same-origin"));
	}

	private @Nullable String oneIn(int bound, String value) {
		return chance(bound) ? value : null;
	}

	private boolean chance(int bound) {
		return this.random.nextInt(bound) == 0;
	}

	private <T> T one(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	/** At least one. */
	private String[] some(List<String> values) {
		int sure = this.random.nextInt(values.size());
		return IntStream.range(0, values.size())
			.filter((index) -> index == sure || this.random.nextBoolean())
			.mapToObj(values::get)
			.toArray(String[]::new);
	}

}
