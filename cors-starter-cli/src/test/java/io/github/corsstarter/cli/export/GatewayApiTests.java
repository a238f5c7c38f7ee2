package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.cli.export.ExportOptions.Application;
import io.github.corsstarter.cli.export.ExportOptions.Provenance;
import io.github.corsstarter.document.DocumentedPolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * No gateway of Kubernetes runs here: what is written for it is held to the published
 * schema, and played by what its text says.
 */
class GatewayApiTests {

	@Test
	void fetchWhenPlayedThroughTheRouteHasTheVerdictOfThePolicy() {
		GeneratedPolicies generated = new GeneratedPolicies();
		int compared = 0;
		int readable = 0;
		for (DocumentedPolicy policy : generated.policies(340)) {
			ExportResult result = write(policy);
			if (result == null) {
				continue;
			}
			boolean narrower = result.deviations().stream().anyMatch((any) -> any.kind() == Deviation.Kind.NARROWER);
			GatewayApiRoute gateway = GatewayApiRoute.read(result.text());
			CorsPolicy compiled = policy.compile();
			for (int i = 0; i < 10; i++) {
				PlannedFetch fetch = generated.fetch(compiled, gateway.baseUrl());
				compared++;
				readable += EdgeFetches.compare(fetch, compiled, gateway, narrower) ? 1 : 0;
			}
		}
		assertThat(compared).isGreaterThan(500);
		assertThat(readable).isBetween(compared / 10, compared * 9 / 10);
	}

	@Test
	void originWhenOfTheTableGetsWhatThePolicySays() throws IOException {
		DocumentedPolicy[] policy = EdgePolicies.ANY_DEPTH.policies()
			.stream()
			.filter((any) -> any.name().equals("default"))
			.toArray(DocumentedPolicy[]::new);
		String text = export(Application.NO_CORS, "", policy);
		assertThat(text).contains("# NOT RUN on a gateway", "# Differs: origin-omitted");
		PlayedCases.verify(GatewayApiRoute.read(text), EdgePolicies.ANY_DEPTH, "default",
				Set.of("https://any.example.net", "https://any.example.net:8443", "https://any.example.net:1",
						"https://any.example.net:4711", "capacitor://localhost", "CAPACITOR://LOCALHOST",
						"Capacitor://localhost", "CAPACITOR://localhost", "https://[2001:db8::1]:8443",
						"https://my_host.example:8443"),
				Set.of("https://A.example.com", "https://App.example.com", "https://.example.com",
						"https://..example.com", "https://-a..example.com", "https://a{b}.example.com",
						"https://$host.example.com", "https://*.example.com", "https://${x}.example.com",
						"https://a\t.example.com"));
	}

	@Test
	void pathWhenOfSeveralPoliciesHasTheMostSpecific() {
		GatewayApiRoute gateway = GatewayApiRoute.read(export(Application.OWN_CORS, "/actuator", policy("/**"),
				policy("/catalog/**"), policy("/catalog/admin")));
		assertThat(origins(gateway, "/x")).containsExactly("https://default.example");
		assertThat(origins(gateway, "/catalogue")).containsExactly("https://default.example");
		assertThat(origins(gateway, "/catalog")).containsExactly("https://catalog.example");
		assertThat(origins(gateway, "/catalog/x")).containsExactly("https://catalog.example");
		assertThat(origins(gateway, "/catalog/admin")).containsExactly("https://catalog-admin.example");
		assertThat(origins(gateway, "/actuator/health")).isEmpty();
		GatewayApiRoute shop = GatewayApiRoute.read(export(Application.OWN_CORS, "", policy("/catalog/**")));
		assertThat(origins(shop, "/x")).isEmpty();
	}

	@Test
	void routeWhenItMightBeWiderIsRefused() {
		assertThatThrownBy(() -> export(Application.NO_CORS, "", policy("/**"), policy("/catalog/**")))
			.hasMessageContaining("path-readings")
			.hasMessageContaining("--application own-cors")
			.hasMessageContaining("would be wider");
		assertThat(export(Application.OWN_CORS, "", policy("/**"), policy("/catalog/**")))
			.contains("# Not verified: path-readings", "# Not verified: headers-doubled");
		assertThatThrownBy(() -> export(Application.OWN_CORS, "", policy("/**", "https://*.example.com")))
			.hasMessageContaining("labels-crossed")
			.hasMessageContaining("'*' of https://*.example.com would stand for any number of labels");
		assertThatThrownBy(() -> export(Application.OWN_CORS, "",
				new DocumentedPolicy(List.of("/**"),
						CorsPolicySpec.builder("x").allowedOrigins("https://a.example").allowedMethods("PUT").build())))
			.hasMessageContaining("method-unchecked");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/feeds/{name}", "/apps/*/x", "/a/./b", "/a/.." })
	void pathWhenNeitherExactNorPrefixIsRefused(String path) {
		assertThatThrownBy(() -> export(Application.OWN_CORS, "", policy(path)))
			.hasMessageContaining("cannot be written for Gateway API");
	}

	@Test
	void listWhenLongerThanTheSchemaAllowsIsRefused() {
		String[] origins = IntStream.range(0, 65).mapToObj((i) -> "https://o" + i + ".example").toArray(String[]::new);
		assertThatThrownBy(() -> export(Application.OWN_CORS, "", policy("/**", origins)))
			.hasMessageContaining("no more than 64 origins of the policy")
			.hasMessageContaining("there are 65");
		DocumentedPolicy[] policies = IntStream.range(0, 17)
			.mapToObj((i) -> policy("/p" + i + "/**"))
			.toArray(DocumentedPolicy[]::new);
		assertThatThrownBy(() -> export(Application.OWN_CORS, "", policies))
			.hasMessageContaining("no more than 16 policies");
	}

	@Test
	void maxAgeWhenNothingIsASecond() {
		assertThat(export(Application.OWN_CORS, "",
				new DocumentedPolicy(List.of("/**"),
						CorsPolicySpec.builder("x").allowedOrigins("*").maxAge(Duration.ZERO).build())))
			.contains("max-age-limit", "maxAge: 1", "- '*'")
			.doesNotContain("Vary");
	}

	private static List<String> origins(GatewayApiRoute gateway, String path) {
		var cors = gateway.cors(path);
		return (cors != null) ? GatewayApiSchema.strings(cors.get("allowOrigins")) : List.of();
	}

	private static DocumentedPolicy policy(String path, String... origins) {
		String name = path.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String[] own = { "https://" + (name.isEmpty() ? "default" : name) + ".example" };
		return new DocumentedPolicy(List.of(path),
				CorsPolicySpec.builder(path).allowedOrigins((origins.length == 0) ? own : origins).build());
	}

	private static @Nullable ExportResult write(DocumentedPolicy policy) {
		try {
			return PolicyExport.write(ExportFormat.GATEWAY_API, EdgePolicies.environment(policy),
					options(Application.OWN_CORS, ""));
		}
		catch (ExportRefusedException ex) {
			assertThat(ex.deviations()).extracting(Deviation::code)
				.isNotEmpty()
				.isSubsetOf("method-unchecked", "labels-crossed", "authorization-as-credentials", "origin-omitted",
						"method-omitted");
			return null;
		}
	}

	private static String export(Application application, String actuator, DocumentedPolicy... policies) {
		return PolicyExport.text(ExportFormat.GATEWAY_API, EdgePolicies.environment(policies),
				options(application, actuator));
	}

	private static ExportOptions options(Application application, String actuator) {
		return new ExportOptions("80", "http://a", application, "", actuator, null, true, new Provenance("", "export"));
	}

}
