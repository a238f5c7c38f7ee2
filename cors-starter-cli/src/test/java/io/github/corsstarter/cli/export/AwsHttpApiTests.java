package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.cli.export.ExportOptions.Application;
import io.github.corsstarter.cli.export.ExportOptions.Provenance;
import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * AWS does not run here: what is written for it is held to its published limits, and
 * played by what its documents say.
 */
class AwsHttpApiTests {

	@Test
	void fetchWhenPlayedThroughTheConfigurationHasTheVerdictOfThePolicy() {
		GeneratedPolicies generated = new GeneratedPolicies();
		int compared = 0;
		int readable = 0;
		for (DocumentedPolicy policy : generated.policies(240)) {
			ExportResult result = write(policy);
			if (result == null) {
				continue;
			}
			boolean narrower = result.deviations().stream().anyMatch((any) -> any.kind() == Deviation.Kind.NARROWER);
			AwsHttpApi api = AwsHttpApi.read(result.text());
			CorsPolicy compiled = policy.compile();
			for (int i = 0; i < 10; i++) {
				PlannedFetch fetch = generated.fetch(compiled, api.baseUrl());
				compared++;
				readable += EdgeFetches.compare(fetch, compiled, api, narrower) ? 1 : 0;
			}
		}
		assertThat(compared).isGreaterThan(500);
		assertThat(readable).isBetween(compared / 10, compared * 9 / 10);
	}

	@Test
	void originWhenOfTheTableGetsWhatThePolicySays() throws IOException {
		EnvironmentPolicies environment = EdgePolicies.environment(EdgePolicies.ALL.policies()
			.stream()
			.filter((policy) -> policy.name().equals("default"))
			.toArray(DocumentedPolicy[]::new));
		String text = PolicyExport.text(ExportFormat.AWS_HTTP_API, environment, options(null, ""));
		assertThat(text).contains("# NOT RUN on AWS");
		PlayedCases.verify(AwsHttpApi.read(text), EdgePolicies.ALL, "default",
				Set.of("https://a.example.com", "https://x-1.example.com", "https://under_score.example.com",
						"https://a.deep.example", "https://a.b.c.deep.example", "https://any.example.net",
						"https://any.example.net:8443", "https://any.example.net:1", "https://any.example.net:4711",
						"capacitor://localhost", "CAPACITOR://LOCALHOST", "Capacitor://localhost",
						"CAPACITOR://localhost"),
				Set.of());
	}

	@Test
	void policyWhenNotTheOnlyOneIsRefused() {
		assertThatThrownBy(() -> export(null, "", policy("/**", "GET"), policy("/shop/**", "PUT")))
			.hasMessageContaining("whole-api (paths)")
			.hasMessageContaining("/shop/** has another or none")
			.hasMessageContaining("would be wider");
		assertThatThrownBy(() -> export(null, "/actuator", policy("/**", "GET")))
			.hasMessageContaining("/actuator/**, /cloudfoundryapplication/** have another or none");
		assertThatThrownBy(() -> export(null, "", policy("/shop/**", "GET")))
			.hasMessageContaining("the rest has another");
		assertThatThrownBy(
				() -> export("/shop/**", "/actuator", policy("/shop/**", "GET"), policy("/shop/admin", "PUT")))
			.hasMessageContaining("/shop/admin has another");
		assertThatThrownBy(() -> export("/shop/{id}", "", policy("/shop/{id}", "GET"), policy("/shop/new", "PUT")))
			.hasMessageContaining("/shop/new has another");
		assertThatThrownBy(() -> export("/shop/**", "", policy("/shop/**", "GET"), policy("/shop", "PUT")))
			.hasMessageContaining("/shop has another");
		assertThatThrownBy(() -> export("/shop/new/**", "", policy("/shop/new/**", "GET"), policy("/shop/*/x", "PUT")))
			.hasMessageContaining("/shop/*/x has another");
	}

	@Test
	void policyWhenItsPathsAreChosenSaysThatTheApiMustHaveNoOthers() {
		assertThat(export("/shop/**", "/actuator", policy("/**", "PUT"), policy("/shop/**", "GET"),
				policy("/shops", "PUT")))
			.contains("# Differs: whole-api (paths): the policy holds for each path of the API: give it to an API that")
			.contains("https://shop.example");
	}

	@Test
	void methodWhenNotCheckedOrNotKnownIsToldApart() {
		assertThatThrownBy(() -> export(null, "", new DocumentedPolicy(List.of("/**"),
				CorsPolicySpec.builder("x").allowedOrigins("https://a.example").allowedMethods("GET", "PUT").build())))
			.hasMessageContaining("method-unchecked (allowed-methods of 'x')");
		assertThat(export(null, "", policy("/**", "QUERY"))).contains("method-omitted", "QUERY cannot be named there")
			.doesNotContain("- 'QUERY'");
	}

	@Test
	void maxAgeWhenMoreThanADayIsADay() {
		assertThat(export(null, "",
				new DocumentedPolicy(List.of("/**"),
						CorsPolicySpec.builder("x").allowedOrigins("*").maxAge(Duration.ofDays(2)).build())))
			.contains("max-age-limit", "MaxAge: 86400", "- '*'")
			.doesNotContain("vary-missing");
	}

	private static DocumentedPolicy policy(String path, String method) {
		return new DocumentedPolicy(List.of(path),
				CorsPolicySpec.builder(path)
					.allowedOrigins("https://shop.example")
					.allowedMethods("GET", "HEAD", "POST", method)
					.build());
	}

	private static @Nullable ExportResult write(DocumentedPolicy policy) {
		try {
			return PolicyExport.write(ExportFormat.AWS_HTTP_API, EdgePolicies.environment(policy),
					options(policy.paths().get(0), "/actuator"));
		}
		catch (ExportRefusedException ex) {
			if (ex.deviations().isEmpty()) {
				assertThat(ex).hasMessageContaining("No origin of the policy");
			}
			else {
				assertThat(ex.deviations()).extracting(Deviation::code).containsOnly("method-unchecked");
			}
			return null;
		}
	}

	private static String export(@Nullable String path, String actuator, DocumentedPolicy... policies) {
		return PolicyExport.text(ExportFormat.AWS_HTTP_API, EdgePolicies.environment(policies),
				options(path, actuator));
	}

	private static ExportOptions options(@Nullable String path, String actuator) {
		return new ExportOptions("80", "http://a", Application.OWN_CORS, "", actuator, path, true,
				new Provenance("", "export"));
	}

}
