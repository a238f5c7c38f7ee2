package io.github.corsstarter.configuration;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.OnDenied;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyDefinitions}: what policies take from the flat keys.
 */
class PolicyDefinitionsTests {

	private static final String FLAT = """
			cors:
			  paths: /api/**
			  allowed-origins: [https://app.example.com, https://*.example.com]
			  allowed-methods: [GET, PUT]
			  allowed-headers: [Authorization]
			  exposed-headers: [Location]
			  allow-credentials: true
			  max-age: 1h
			  on-denied: omit-headers
			  preflight-status: 200
			  policies:
			    named:
			      paths: /named/**
			""";

	@Test
	void createWhenOnlyOriginsAreSetTakesDefaults() {
		CorsPolicy policy = TestConfiguration.yaml("cors.allowed-origins: https://app.example.com").policy("default");
		assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD", "POST");
		assertThat(policy.allowedHeaders()).isEmpty();
		assertThat(policy.exposedHeaders()).isEmpty();
		assertThat(policy.allowsCredentials()).isFalse();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofMinutes(30));
		assertThat(policy.spec().onDenied()).isEqualTo(OnDenied.FORBID);
		assertThat(policy.spec().preflightStatus()).isEqualTo(204);
	}

	@Test
	void createWhenPolicyLeavesAllOutInheritsAll() {
		TestConfiguration configuration = TestConfiguration.yaml(FLAT);
		CorsPolicy policy = configuration.policy("named");
		assertThat(configuration.origins("named")).containsExactly("https://app.example.com", "https://*.example.com");
		assertThat(configuration.originProperties("named")).containsExactly("cors.allowed-origins[0]",
				"cors.allowed-origins[1]");
		assertThat(policy.allowedMethods()).containsExactly("GET", "HEAD", "PUT");
		assertThat(policy.allowedHeaders()).containsExactly("authorization");
		assertThat(policy.exposedHeaders()).containsExactly("location");
		assertThat(policy.allowsCredentials()).isTrue();
		assertThat(policy.maxAge()).isEqualTo(Duration.ofHours(1));
		assertThat(policy.spec().onDenied()).isEqualTo(OnDenied.OMIT_HEADERS);
		assertThat(policy.spec().preflightStatus()).isEqualTo(200);
	}

	@Test
	void createWhenPolicySetsAllInheritsNothing() {
		TestConfiguration configuration = TestConfiguration.yaml(FLAT + """
				      allowed-origins: https://named.example.com
				      allowed-methods: DELETE
				      allowed-headers: X-Named
				      exposed-headers: X-Answer
				      allow-credentials: false
				      max-age: 0
				      on-denied: forbid
				""");
		CorsPolicy policy = configuration.policy("named");
		assertThat(configuration.origins("named")).containsExactly("https://named.example.com");
		assertThat(policy.allowedMethods()).containsExactly("DELETE");
		assertThat(policy.allowedHeaders()).containsExactly("x-named");
		assertThat(policy.exposedHeaders()).containsExactly("x-answer");
		assertThat(policy.allowsCredentials()).isFalse();
		assertThat(policy.maxAge()).isZero();
		assertThat(policy.spec().onDenied()).isEqualTo(OnDenied.FORBID);
		assertThat(configuration.policy("default").allowedMethods()).containsExactly("GET", "HEAD", "PUT");
	}

	@Test
	void createWhenPolicySetsEmptyListsClearsThem() {
		CorsPolicy policy = TestConfiguration.yaml(FLAT + """
				      allowed-methods: []
				      allowed-headers: []
				      exposed-headers: []
				""").policy("named");
		assertThat(policy.allowedMethods()).isEmpty();
		assertThat(policy.allowedHeaders()).isEmpty();
		assertThat(policy.exposedHeaders()).isEmpty();
	}

	@Test
	void createWhenPolicyClearsOriginsIsAProblem() {
		TestConfiguration configuration = TestConfiguration.yaml(FLAT + "      allowed-origins: []\n");
		assertThat(configuration.codesAndProperties()).containsExactly("no-origin cors.policies.named.allowed-origins");
		assertThat(configuration.problems().get(0).message())
			.startsWith("The policy 'named' allows no origin: 'cors.policies.named.allowed-origins' is empty");
	}

	@Test
	void createWhenPolicySetsGroupsTakesNoOriginsOfTheDefault() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  allowed-origin-groups: staff
				  origin-groups:
				    staff: https://staff.example.com
				    partners: [https://partner.example, https://*.resale.example:8443]
				  policies:
				    partner-api:
				      paths: /partner/**
				      allowed-origin-groups: [partners]
				    own:
				      paths: /own/**
				      allowed-origins: https://own.example
				""");
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com",
				"https://staff.example.com");
		assertThat(configuration.origins("partner-api")).containsExactly("https://partner.example",
				"https://*.resale.example:8443");
		assertThat(configuration.originProperties("partner-api")).containsExactly("cors.origin-groups.partners[0]",
				"cors.origin-groups.partners[1]");
		assertThat(configuration.origins("own")).containsExactly("https://own.example");
	}

	@Test
	void createWhenPolicyHasOriginsAndGroupsTakesBoth() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  origin-groups:
				    partners: https://partner.example
				  policies:
				    both:
				      allowed-origins: https://app.example.com
				      allowed-origin-groups: [' Partners ', '']
				""");
		assertThat(configuration.origins("both")).containsExactly("https://app.example.com", "https://partner.example");
	}

	@Test
	void createWhenPolicyClearsGroupsIsAProblem() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  policies:
				    none:
				      paths: /none
				      allowed-origin-groups: []
				""").codesAndProperties()).containsExactly("no-origin cors.policies.none.allowed-origin-groups");
	}

	@Test
	void createWhenEnvironmentSetsOriginsReplacesThoseOfTheDefault() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: staging
				  allowed-origins: https://app.example.com
				  environments:
				    staging:
				      allowed-origins: https://staging.example.com:8443
				  policies:
				    inherits:
				      paths: /inherits
				    own:
				      paths: /own
				      allowed-origins: https://own.example
				""");
		assertThat(configuration.origins("default")).containsExactly("https://staging.example.com:8443");
		assertThat(configuration.origins("inherits")).containsExactly("https://staging.example.com:8443");
		assertThat(configuration.origins("own")).containsExactly("https://own.example");
	}

	@Test
	void createWhenEnvironmentSetsNoOriginsKeepsThoseOfTheDefault() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: dev
				  allowed-origins: https://app.example.com
				  environments:
				    dev:
				      production: false
				""");
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
	}

	@Test
	void createWhenEnvironmentSetsAGroupReplacesTheGroupOfThatName() {
		String text = """
				cors:
				  origin-groups:
				    partners: [https://sandbox.partner.example, https://second.partner.example]
				    staff: https://staff.example.com
				  environments:
				    dev:
				      allowed-origins: http://localhost:3000
				    prod:
				      allowed-origins: https://app.example.com
				      origin-groups:
				        Partners: https://shop.partner.example
				  policies:
				    partner-api:
				      paths: /partner/**
				      allowed-origin-groups: [partners, staff]
				""";
		TestConfiguration dev = TestConfiguration.yaml(text).withProfiles("dev");
		TestConfiguration prod = TestConfiguration.yaml(text).withProfiles("prod");
		assertThat(dev.origins("partner-api")).containsExactly("https://sandbox.partner.example",
				"https://second.partner.example", "https://staff.example.com");
		assertThat(prod.origins("partner-api")).containsExactly("https://shop.partner.example",
				"https://staff.example.com");
		assertThat(prod.originProperties("partner-api")).first()
			.isEqualTo("cors.environments.prod.origin-groups.Partners[0]");
	}

	@Test
	void createWhenGroupIsUnknownNamesThePlacesAndTheGroups() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      origin-groups:
				        staff: http://localhost:3001
				  origin-groups:
				    partners: https://partner.example
				  allowed-origins: https://app.example.com
				  allowed-origin-groups: partner
				""");
		assertThat(configuration.codesAndProperties())
			.containsExactly("unknown-origin-group cors.allowed-origin-groups[0]");
		assertThat(configuration.problems().get(0).message()).isEqualTo("'partner' is not an entry of "
				+ "'cors.environments.dev.origin-groups' or 'cors.origin-groups'. The entries are: partners, staff.");
		assertThat(configuration.problems().get(0).fix()).isEqualTo("partners");
	}

	@Test
	void createWhenOnlyGroupIsUnknownReportsThatAlone() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  policies:
				    catalog:
				      allowed-origin-groups: partners
				""");
		assertThat(configuration.codesAndProperties())
			.containsExactly("unknown-origin-group cors.policies.catalog.allowed-origin-groups[0]");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("'partners' is not an entry of 'cors.origin-groups'. The entries are: none.");
	}

	@Test
	void createWhenGroupIsMissingInAnotherEnvironmentIsAProblem() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      origin-groups:
				        partners: http://localhost:3001
				    prod:
				      allowed-origins: https://app.example.com
				  policies:
				    partner-api:
				      paths: /partner/**
				      allowed-origin-groups: partners
				""").codesAndProperties())
			.containsExactly("unknown-origin-group cors.policies.partner-api.allowed-origin-groups[0]");
	}

	@Test
	void createWhenFlatKeysHaveNoOriginAreNoPolicy() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-methods: [GET, PUT]
				  policies:
				    catalog:
				      paths: /catalog/**
				      allowed-origins: https://app.example.com
				""");
		assertThat(configuration.policyNames()).containsOnlyKeys("/catalog/**").containsValue("catalog");
		assertThat(configuration.policy("catalog").allowedMethods()).contains("PUT");
		assertThat(TestConfiguration.yaml("cors.allow-credentials: true").policyNames()).isEmpty();
	}

	@Test
	void createWhenPolicyHasNoOriginAtAllIsAProblem() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  policies:
				    catalog:
				      paths: /catalog/**
				""").codesAndProperties()).containsExactly("no-origin cors.policies.catalog.allowed-origins");
	}

	@Test
	void createWhenPolicyIsDisabledLeavesItOut() {
		assertThat(TestConfiguration.yaml(FLAT + "      enabled: false\n").policyNames()).containsOnlyKeys("/api/**");
	}

	@ParameterizedTest
	@CsvSource({ "prod, true", "Production, true", "LIVE, true", "pr-od, true", "staging, false", "prod2, false",
			"production-like, false" })
	void createWhenEnvironmentIsNamedSoIsProduction(String name, boolean production) {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: %s
				  environments:
				    %s:
				      allowed-origins: https://app.example.com
				""".formatted(name, name));
		assertThat(configuration.policy("default").spec().safetyRules().production()).isEqualTo(production);
	}

	@Test
	void createWhenEnvironmentWithoutEntryIsNamedSoIsProduction() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: live
				  allowed-origins: http://localhost:3000
				""").codesAndProperties()).containsExactly("prohibited-loopback-in-production cors.allowed-origins[0]");
	}

	@ParameterizedTest
	@CsvSource({ "prod, false, 0", "staging, true, 2" })
	void createWhenEnvironmentSaysSoOverridesItsName(String name, boolean production, int problems) {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: %s
				  environments:
				    %s:
				      production: %s
				      allowed-origins: [http://localhost:3000, 'https://app.example.com:*']
				""".formatted(name, name, production)).problems()).hasSize(problems);
	}

	@Test
	void createWhenProductionProhibitsLoopbackAndAnyPort() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev:
				      allowed-origins: ['http://localhost:*', 'https://app.example.com:*']
				    prod:
				      allowed-origins: ['http://localhost:*', 'https://app.example.com:*']
				""").codesAndProperties()).containsExactlyInAnyOrder(
				"prohibited-loopback-in-production cors.environments.prod.allowed-origins[0]",
				"prohibited-any-port-in-production cors.environments.prod.allowed-origins[1]");
	}

	@ParameterizedTest
	@CsvSource({ "allow-null-origin, 'null', false, prohibited-null-origin",
			"insecure-origins-with-credentials, http://app.example.com, true, prohibited-insecure-origin",
			"subdomains-of-public-suffixes, https://*.co.uk, false, prohibited-public-suffix" })
	void createWhenDangerousKeyIsSetAllowsWhatIsProhibited(String key, String origin, boolean credentials,
			String code) {
		String text = """
				cors:
				  allowed-origins: ['%s']
				  allow-credentials: %s
				""".formatted(origin, credentials);
		assertThat(TestConfiguration.yaml(text).codesAndProperties())
			.containsExactly(code + " cors.allowed-origins[0]");
		assertThat(TestConfiguration.yaml(text).problems().get(0).message()).contains("cors.dangerous." + key);
		assertThat(TestConfiguration.yaml(text + "  dangerous." + key + ": true").origins("default"))
			.containsExactly(origin);
	}

	@Test
	void createWhenAnyOriginAndCredentialsNamesBothProperties() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allow-credentials: true
				  policies:
				    catalog:
				      allowed-origins: '*'
				""");
		assertThat(configuration.codesAndProperties())
			.containsExactly("wildcard-with-credentials cors.policies.catalog.allowed-origins[0]");
		assertThat(configuration.problems().get(0).message()).contains("'cors.allow-credentials: true'");
		assertThat(configuration.problems().get(0).related()).containsExactly("cors.allow-credentials");
	}

	@Test
	void createWhenInheritedAnyOriginAndOwnCredentialsNamesBothProperties() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: '*'
				  policies:
				    account:
				      paths: /account
				      allow-credentials: true
				""");
		assertThat(configuration.codesAndProperties())
			.containsExactly("wildcard-with-credentials cors.allowed-origins[0]");
		assertThat(configuration.problems().get(0).related())
			.containsExactly("cors.policies.account.allow-credentials");
	}

	@Test
	void createWhenAnyOriginAndCredentialsAreApartIsFine() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  allow-credentials: true
				  policies:
				    catalog:
				      paths: /catalog/**
				      allowed-origins: "*"
				      allow-credentials: false
				""");
		assertThat(configuration.policy("catalog").allowsAnyOrigin()).isTrue();
		assertThat(configuration.policy("default").allowsCredentials()).isTrue();
	}

}
