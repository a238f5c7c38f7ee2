package io.github.corsstarter.cli.export;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.document.DocumentedPolicy;

/**
 * Policies and fetches by chance: each policy has a path of its own, and the fetches are
 * near what it allows.
 */
final class GeneratedPolicies {

	private static final List<String> ENTRIES = List.of("https://app.example.com", "https://*.example.com",
			"https://**.example.com", "https://shop.example:8443", "https://*.shop.example:8443",
			"https://any.example.net:*", "https://*.any.example.net:*", "https://**.any.example.net:*",
			"https://*-team.example.org", "https://pr-*.example.org:*", "http://localhost:*", "http://127.0.0.1:3000",
			"https://[2001:db8::1]", "https://xn--bcher-kva.example", "capacitor://localhost", "ionic://*.app:*",
			"app://.", "null", "https://under_score.example", "https://a.b.c.example");

	private static final List<String> ORIGINS = List.of("https://app.example.com", "https://a.example.com",
			"https://a.b.example.com", "https://example.com", "http://app.example.com", "https://app.example.com.evil",
			"https://evilexample.com", "https://app.example.com:8443", "https://shop.example:8443",
			"https://shop.example", "https://a.shop.example:8443", "https://a.b.shop.example:8443",
			"https://any.example.net", "https://any.example.net:1", "https://x.any.example.net:65535",
			"https://x.y.any.example.net", "https://1-team.example.org", "https://-team.example.org",
			"https://pr-1.example.org:81", "https://pr-1.evil.example.org", "http://localhost:3000", "http://localhost",
			"http://127.0.0.1:3000", "http://127.0.0.1", "https://[2001:db8::1]", "https://[2001:db8::2]",
			"https://xn--bcher-kva.example", "https://bcher-kva.example", "capacitor://localhost", "ionic://x.app:1",
			"app://.", "app://x", "null", "https://under_score.example", "https://a.b.c.example",
			"https://evil.example");

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY");

	private static final List<String> HEADERS = List.of("authorization", "content-type", "x-a", "x-b.c", "x_d");

	private final Random random = new Random(20261129);

	List<DocumentedPolicy> policies(int count) {
		List<DocumentedPolicy> policies = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			boolean any = this.random.nextInt(6) == 0;
			boolean credentials = !any && this.random.nextBoolean();
			policies.add(new DocumentedPolicy(List.of("/p" + i + "/**"),
					CorsPolicySpec.builder("p" + i)
						.allowedOrigins(any ? new String[] { "*" } : some(ENTRIES, 1 + this.random.nextInt(4)))
						.allowedMethods(someOrAny(METHODS))
						.allowedHeaders(someOrAny(HEADERS))
						.exposedHeaders((!credentials && this.random.nextInt(5) == 0) ? new String[] { "*" }
								: some(HEADERS, this.random.nextInt(3)))
						.allowCredentials(credentials)
						.maxAge(Duration.ofSeconds(this.random.nextInt(900)))
						.onDenied(this.random.nextBoolean() ? OnDenied.FORBID : OnDenied.OMIT_HEADERS)
						.preflightStatus(204)
						.safetyRules(new SafetyRules(false, true, true, true, true, true))
						.build()));
		}
		return policies;
	}

	/** A fetch that a policy most likely allows in each of its parts. */
	PlannedFetch fetch(CorsPolicy policy, String baseUrl) {
		List<String> origins = ORIGINS.stream().filter((origin) -> policy.admittingEntry(origin) != null).toList();
		PlannedFetch fetch = PlannedFetch
			.of(mostly(origins, ORIGINS), baseUrl + "/" + policy.name() + "/x?upstream=own")
			.withMethod(mostly(policy.allowedMethods(), METHODS))
			.withCredentials((policy.allowsCredentials() && likely()) ? CredentialsMode.INCLUDE : CredentialsMode.OMIT);
		Set<String> headers = new TreeSet<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			headers.add(mostly(policy.allowedHeaders(), HEADERS));
		}
		for (String header : headers) {
			fetch = fetch.withHeader(header, "x");
		}
		return fetch;
	}

	private String mostly(List<String> allowed, List<String> all) {
		return (likely() && !allowed.isEmpty() && !allowed.contains("*")) ? one(allowed) : one(all);
	}

	private boolean likely() {
		return this.random.nextInt(5) > 0;
	}

	private String[] someOrAny(List<String> all) {
		return (this.random.nextInt(4) == 0) ? new String[] { "*" } : some(all, 1 + this.random.nextInt(4));
	}

	private String[] some(List<String> all, int count) {
		return this.random.ints(count, 0, all.size()).distinct().mapToObj(all::get).toArray(String[]::new);
	}

	private String one(List<String> all) {
		return all.get(this.random.nextInt(all.size()));
	}

}
