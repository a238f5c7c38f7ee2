package io.github.corsstarter.cli.export;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;

/**
 * The policies of the table of cases.
 */
final class EdgePolicies {

	static final EnvironmentPolicies ALL = environment(
			new DocumentedPolicy(List.of("/**"),
					CorsPolicySpec.builder("default")
						.allowedOrigins("https://app.example.com", "https://*.example.com", "https://**.deep.example",
								"https://any.example.net:*", "http://localhost:3000", "capacitor://localhost",
								"https://[2001:db8::1]:8443", "https://my_host.example:8443")
						.allowedMethods("GET", "PUT", "POST")
						.allowedHeaders("Authorization", "Content-Type", "X-Request-Id")
						.exposedHeaders("Location", "ETag")
						.allowCredentials(true)
						.maxAge(Duration.ofMinutes(10))
						.build()),
			new DocumentedPolicy(List.of("/catalog/**", "/feeds/{name}"),
					CorsPolicySpec.builder("Catalog (public)")
						.allowedOrigins("*")
						.allowedMethods("GET", "OPTIONS")
						.allowedHeaders("*")
						.exposedHeaders("*")
						.build()),
			new DocumentedPolicy(List.of("/catalog/admin/**"),
					CorsPolicySpec.builder("admin")
						.allowedOrigins("https://admin.example.com")
						.allowedMethods("*")
						.allowedHeaders("*")
						.allowCredentials(true)
						.onDenied(OnDenied.OMIT_HEADERS)
						.maxAge(Duration.ZERO)
						.build()),
			new DocumentedPolicy(List.of("/apps/*/x"),
					CorsPolicySpec.builder("apps")
						.allowedOrigins("null", "file://", "app://.", "https://*-team.vercel.app")
						.safetyRules(new SafetyRules(false, true, false, true, false, true))
						.build()),
			new DocumentedPolicy(List.of("/nobody/**"), CorsPolicySpec.builder("nobody").allowedMethods().build()));

	private static final Map<String, CorsPolicy> COMPILED = ALL.policies()
		.stream()
		.collect(Collectors.toMap(DocumentedPolicy::name, DocumentedPolicy::compile));

	private EdgePolicies() {
	}

	static @Nullable CorsPolicy of(String name) {
		return COMPILED.get(name);
	}

	static ExportOptions options(int port, String upstream, ExportOptions.Application application) {
		return new ExportOptions(String.valueOf(port), upstream, application, "", "/actuator", null, false,
				new ExportOptions.Provenance("2026-11-29", "cors-starter export"));
	}

	static EnvironmentPolicies environment(DocumentedPolicy... policies) {
		return new EnvironmentPolicies("prod", "3f2a9c51", List.of(policies));
	}

}
