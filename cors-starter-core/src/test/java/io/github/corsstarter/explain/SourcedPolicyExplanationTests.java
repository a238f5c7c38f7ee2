package io.github.corsstarter.explain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;
import io.github.corsstarter.SourcedOrigins;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.origin.OriginPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestExplanation} where origins come from sources.
 */
class SourcedPolicyExplanationTests {

	private static final String TENANT = "https://tenant.example";

	private final CorsPolicy policy = policy();

	private static CorsPolicy policy() {
		CorsPolicySpec spec = CorsPolicySpec.builder("test").build();
		CorsPolicy policy = CorsPolicy.compile(new CorsPolicySpec("test", "cors.policies.test", List.of(),
				new Setting<>("cors.allowed-origin-sources", List.of("tenants")), spec.allowedMethods(),
				spec.allowedHeaders(), spec.exposedHeaders(), spec.allowCredentials(), spec.maxAge(), spec.onDenied(),
				spec.preflightStatus(), spec.safetyRules()));
		ExactOriginsBuilder origins = new ExactOriginsBuilder();
		origins.add(OriginPattern.parse(TENANT));
		SourcedOrigins tenants = new SourcedOrigins("tenants");
		tenants.replace(origins.build(), Instant.EPOCH);
		policy.readFrom(List.of(tenants));
		return policy;
	}

	private RequestExplanation explain(String origin, String method) {
		return RequestExplanation.of(this.policy, FetchPlan.of(fetch(origin, method)));
	}

	@Test
	void ofWhenSourceHasOriginNamesIt() {
		assertThat(explain(TENANT, "GET").because().explanation()).isEqualTo(
				"The policy 'test' allows the request, since the source 'tenants' has the origin '" + TENANT + "'.");
	}

	@Test
	void ofWhenOriginIsNearOneOfSourceSaysSo() {
		assertThat(explain(TENANT + ":8443", "GET").because().explanation())
			.contains("It allows '" + TENANT + "', which differs in its port.");
	}

	@Test
	void fixWhenSourcesAreInheritedKeepsThem() {
		assertThat(explain("https://other.example", "GET").because().fix())
			.isEqualTo("cors.allowed-origins: https://other.example");
	}

	@Test
	void fixWhenMethodIsDeniedLeavesOriginsAlone() {
		assertThat(explain(TENANT, "PUT").because().fix()).startsWith("cors.policies.test.allowed-methods:")
			.doesNotContain("origins");
	}

	private static PlannedFetch fetch(String origin, String method) {
		return PlannedFetch.of(origin, "https://api.example.com/x").withMethod(method);
	}

}
