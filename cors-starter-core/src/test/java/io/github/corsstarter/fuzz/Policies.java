package io.github.corsstarter.fuzz;

import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.SafetyRules;

/**
 * Policies of all kinds to deny fuzzed requests.
 */
final class Policies {

	static final List<CorsPolicy> ALL = List.of(exact(), patterns(), any(), ignored(), dangerous());

	private Policies() {
	}

	private static CorsPolicySpec.Builder builder(String name, String... origins) {
		return CorsPolicySpec.builder(name).allowedOrigins(origins).allowedHeaders("authorization", "x-request-id");
	}

	private static CorsPolicy exact() {
		return CorsPolicy.compile(builder("exact", "https://app.example.com", "http://localhost:3000",
				"capacitor://localhost", "https://[2001:db8::1]:8443", "https://xn--bcher-kva.example")
			.build());
	}

	private static CorsPolicy patterns() {
		return CorsPolicy.compile(builder("patterns", "https://*.example.com", "https://**.example.org:*",
				"http://*.localhost:*", "app://**.example")
			.allowCredentials(true)
			.build());
	}

	private static CorsPolicy any() {
		return CorsPolicy.compile(builder("any", "*").allowedMethods("*").allowedHeaders("*").build());
	}

	private static CorsPolicy ignored() {
		return CorsPolicy.compile(builder("left-out", "https://app.example.com", "https://*.co.uk",
				"https://a.example/path", "*.example", "'https://quoted.example'", "null")
			.build(), (problem) -> {
			});
	}

	private static CorsPolicy dangerous() {
		return CorsPolicy
			.compile(builder("dangerous", "null", "http://**.example.com:*", "https://*-my-team.vercel.app",
					"https://pr-*-app.example.com:*", "app://x*.panel")
				.allowCredentials(true)
				.allowedMethods("GET", "PATCH")
				.onDenied(OnDenied.OMIT_HEADERS)
				.safetyRules(new SafetyRules(false, true, true, true, true, true))
				.build());
	}

}
