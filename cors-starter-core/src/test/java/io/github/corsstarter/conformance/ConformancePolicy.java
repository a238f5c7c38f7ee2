package io.github.corsstarter.conformance;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;

/**
 * A policy that conformance cases are written for. Its settings serve as they are below
 * {@code cors.policies.<name>}.
 *
 * @param name the name of the policy: lower-case letters and dashes, so that it is a path
 * segment as well
 * @param settings the configuration keys and their comma-separated values, in order;
 * {@code paths} is left to the driver
 * @since 0.1.0
 */
public record ConformancePolicy(String name, Map<String, String> settings) {

	/** Each kind of origin and pattern, with credentials. */
	public static final ConformancePolicy CREDENTIALS = of("credentials", """
			allowed-origins: https://app.example.com,https://*.one.example.com,https://**.deep.example.com,\
			https://ports.example.com:*,https://*.both.example.com:*,https://staging.example.com:8443,\
			https://*.one.example.com:8443,http://localhost:3000,capacitor://localhost,https://192.0.2.1,\
			https://[2001:db8::1]:8443,app://.,\
			safari-web-extension://140BB581-A2C0-4F6B-9E2D-000000000001,app://*.panel.example
			allowed-methods: GET,POST,PUT,PATCH
			allowed-headers: Authorization,X-Request-Id
			exposed-headers: Location,X-Total-Count
			allow-credentials: true
			max-age: 1800
			""");

	/** Any origin, the same answer for all of them. */
	public static final ConformancePolicy ANY_ORIGIN = of("any-origin", """
			allowed-origins: *
			allowed-methods: GET,PUT
			allowed-headers: X-Request-Id
			exposed-headers: X-Total-Count
			max-age: 600
			""");

	/** Any method and any header for a few origins. */
	public static final ConformancePolicy ANY_METHOD_ANY_HEADER = of("any-method-any-header", """
			allowed-origins: https://app.example.com,https://**.example.org
			allowed-methods: *
			allowed-headers: *
			exposed-headers: *
			max-age: 600
			""");

	/** Denied requests reach the handler, without CORS headers. */
	public static final ConformancePolicy OMIT_HEADERS = of("omit-headers", """
			allowed-origins: https://app.example.com
			allowed-methods: GET,PUT
			allowed-headers: Content-Type
			allow-credentials: true
			max-age: 600
			on-denied: omit-headers
			""");

	/** Browsers must not cache the answer to a preflight. */
	public static final ConformancePolicy NO_CACHE = of("no-cache", """
			allowed-origins: https://app.example.com
			allowed-methods: DELETE
			max-age: 0
			""");

	/** GET, and the HEAD that it brings. */
	public static final ConformancePolicy READ_ONLY = of("read-only", """
			allowed-origins: https://app.example.com
			allowed-methods: GET
			""");

	/** An origin and nothing else, so that the defaults hold. */
	public static final ConformancePolicy DEFAULTS = of("defaults", """
			allowed-origins: https://app.example.com
			""");

	private static final String COMMA = "\\s*,\\s*";

	/**
	 * All policies.
	 * @return the policies; their names differ
	 */
	public static List<ConformancePolicy> all() {
		return List.of(CREDENTIALS, ANY_ORIGIN, ANY_METHOD_ANY_HEADER, OMIT_HEADERS, NO_CACHE, READ_ONLY, DEFAULTS);
	}

	/**
	 * The policy that the core compiles of the settings.
	 * @return the compiled policy
	 */
	public CorsPolicy compile() {
		CorsPolicySpec.Builder spec = CorsPolicySpec.builder(this.name);
		this.settings.forEach((key, value) -> apply(spec, key, value));
		return CorsPolicy.compile(spec.build());
	}

	@Override
	public String toString() {
		return this.name;
	}

	private static void apply(CorsPolicySpec.Builder spec, String key, String value) {
		switch (key) {
			case "allowed-origins" -> spec.allowedOrigins(value.split(COMMA));
			case "allowed-methods" -> spec.allowedMethods(value.split(COMMA));
			case "allowed-headers" -> spec.allowedHeaders(value.split(COMMA));
			case "exposed-headers" -> spec.exposedHeaders(value.split(COMMA));
			case "allow-credentials" -> spec.allowCredentials(Boolean.parseBoolean(value));
			case "max-age" -> spec.maxAge(Duration.ofSeconds(Long.parseLong(value)));
			case "on-denied" -> spec.onDenied(OnDenied.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_')));
			default -> throw new IllegalArgumentException("Unknown key '" + key + "'");
		}
	}

	private static ConformancePolicy of(String name, String text) {
		Map<String, String> settings = new LinkedHashMap<>();
		text.lines().forEach((line) -> {
			String[] parts = line.split(": ", 2);
			settings.put(parts[0], parts[1]);
		});
		return new ConformancePolicy(name, Collections.unmodifiableMap(settings));
	}

}
