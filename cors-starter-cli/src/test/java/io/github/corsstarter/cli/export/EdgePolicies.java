package io.github.corsstarter.cli.export;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	static final EnvironmentPolicies ALL = all(UnaryOperator.identity());

	/** The same for servers whose wildcards stand for any number of labels. */
	static final EnvironmentPolicies ANY_DEPTH = all(
			(origin) -> origin.replace("//*.", "//**.").replace("//*-team.", "//pr-12-team."));

	private static final Map<EnvironmentPolicies, Map<String, CorsPolicy>> COMPILED = Stream.of(ALL, ANY_DEPTH)
		.collect(Collectors.toMap(Function.identity(),
				(environment) -> environment.policies()
					.stream()
					.collect(Collectors.toMap(DocumentedPolicy::name, DocumentedPolicy::compile))));

	private EdgePolicies() {
	}

	private static EnvironmentPolicies all(UnaryOperator<String> entry) {
		return environment(
				new DocumentedPolicy(List.of("/**"), CorsPolicySpec.builder("default")
					.allowedOrigins(origins(entry, "https://app.example.com", "https://*.example.com",
							"https://**.deep.example", "https://any.example.net:*", "http://localhost:3000",
							"capacitor://localhost", "https://[2001:db8::1]:8443", "https://my_host.example:8443"))
					.allowedMethods("GET", "PUT", "POST")
					.allowedHeaders("Authorization", "Content-Type", "X-Request-Id")
					.exposedHeaders("Location", "ETag")
					.allowCredentials(true)
					.maxAge(Duration.ofMinutes(10))
					.build()),
				new DocumentedPolicy(List.of("/catalog/**", "/feeds/{name}"),
						CorsPolicySpec.builder("Catalog (public)")
							.allowedOrigins(origins(entry, "*"))
							.allowedMethods("GET", "OPTIONS")
							.allowedHeaders("*")
							.exposedHeaders("*")
							.build()),
				new DocumentedPolicy(List.of("/catalog/admin/**"),
						CorsPolicySpec.builder("admin")
							.allowedOrigins(origins(entry, "https://admin.example.com"))
							.allowedMethods("*")
							.allowedHeaders("*")
							.allowCredentials(true)
							.onDenied(OnDenied.OMIT_HEADERS)
							.maxAge(Duration.ZERO)
							.build()),
				new DocumentedPolicy(List.of("/apps/*/x"),
						CorsPolicySpec.builder("apps")
							.allowedOrigins(origins(entry, "null", "file://", "app://.", "https://*-team.vercel.app"))
							.safetyRules(new SafetyRules(false, true, false, true, false, true))
							.build()),
				new DocumentedPolicy(List.of("/nobody/**"), CorsPolicySpec.builder("nobody").allowedMethods().build()));
	}

	private static String[] origins(UnaryOperator<String> entry, String... origins) {
		return Stream.of(origins).map(entry).toArray(String[]::new);
	}

	static @Nullable CorsPolicy of(String name) {
		return of(ALL, name);
	}

	static @Nullable CorsPolicy of(EnvironmentPolicies environment, String name) {
		return Objects.requireNonNull(COMPILED.get(environment)).get(name);
	}

	static ExportOptions options(int port, String upstream, ExportOptions.Application application) {
		return new ExportOptions(String.valueOf(port), upstream, application, "", "/actuator", null, false,
				new ExportOptions.Provenance("2026-11-29", "cors-starter export"));
	}

	static EnvironmentPolicies environment(DocumentedPolicy... policies) {
		return new EnvironmentPolicies("prod", "3f2a9c51", List.of(policies));
	}

}
