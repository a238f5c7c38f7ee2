package io.github.corsstarter.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.web.PathPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UnreadKeys}: an application that starts in spite of mistakes never
 * allows more than one without them.
 */
class UnreadKeysTests {

	private static final String WARN = """
			cors:
			  validation.mode: warn
			  environment: prod
			  environments:
			    prod:
			      allowed-origins: https://app.example.com
			    dev:
			      allowed-origins: http://localhost:3000
			  allowed-methods: [GET, PUT]
			  policies:
			    admin:
			      paths: /admin/**
			    catalog:
			      paths: /catalog/**
			      allowed-origins: "*"
			""";

	private static TestConfiguration warn(String arguments) {
		return TestConfiguration.yaml(WARN).withArguments(arguments.split("\\s+"));
	}

	@Test
	void loadWhenValuesOfAListAreWrongLeavesThemOut() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  validation.mode: warn
				  allowed-origins: [https://a.example, b.example, "https://*.co.uk", "${C}"]
				  allowed-methods: [PUT, TRACE, "${M}"]
				  allowed-headers: [X-Ok, "Cookie:"]
				  exposed-headers: ["*"]
				  allow-credentials: true
				""");
		assertThat(configuration.origins("default")).containsExactly("https://a.example");
		assertThat(configuration.policy("default").allowedMethods()).containsExactly("PUT");
		assertThat(configuration.policy("default").allowedHeaders()).containsExactly("x-ok");
		assertThat(configuration.policy("default").exposedHeaders()).isEmpty();
	}

	@Test
	void loadWhenAnyOriginMeetsCredentialsAllowsNoOrigin() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  validation.mode: warn
				  allowed-origins: "*"
				  allow-credentials: true
				""");
		assertThat(configuration.policyNames()).containsValue("default");
		assertThat(configuration.origins("default")).isEmpty();
		assertThat(configuration.policy("default").allowsAnyOrigin()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--cors.policies.admin.allowed-orgins=https://admin.example.com",
			"--cors.policies.admin.allow-credentials=flase", "--cors.policies.admin.enabled=flase",
			"--cors.policies.admin.allowed-methods[1]=GET", "--cors.policies.admin.on-denied=forbidd",
			"--cors.policies.admin.allow-credentials=${UNSET}", "--cors.policies.admin.max-age=short" })
	void loadWhenKeyOfAPolicyIsUnreadThatPolicyAllowsNoOrigin(String argument) {
		TestConfiguration configuration = warn(argument);
		assertThat(configuration.problems()).hasSize(1);
		assertThat(configuration.origins("admin")).isEmpty();
		assertThat(configuration.policy("catalog").allowsAnyOrigin()).isTrue();
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
		assertThat(configuration.policyNames()).containsEntry("/admin/**", "admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--cors.allowed-orgins=https://a.example", "--cors.pathes=/public/**",
			"--cors.paths[1]=/public/**", "--cors.allowed-methods[1]=GET", "--cors.environment=prd",
			"--cors.environment=${UNSET}", "--cors.environments.prod.allowed-orgins=https://a.example",
			"--cors.environments.prod.production=maybe", "--cors.enabled=flase", "--cors.policy.x.paths=/x",
			"--cors.policies.admin.paths=admin/**", "--cors.policies.admin.paths=/admin/{x",
			"--cors.policies.admin.paths=/catalog/**", "--cors.policies.Catalog.max-age=1",
			"--cors.policies[/x].allowed-origins=https://a.example" })
	void loadWhenKeyOfAllPoliciesIsUnreadNoneAllowsAnOrigin(String argument) {
		TestConfiguration configuration = warn(argument);
		assertThat(configuration.problems()).isNotEmpty();
		assertThat(configuration.load().policies()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.policy().allowedOrigins()).isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "--cors.preflight-status=500", "--cors.max-age=short", "--cors.filter.order=first",
			"--cors.reload.interval=0", "--cors.reload.guard=soon", "--cors.candidate.locations=file:/next.yml",
			"--cors.diagnostics.log=all", "--cors.dangerous.allow-null-origin=yep", "--cors.validation.strict=true",
			"--cors.allow-credentials=maybe", "--cors.allowed-headers[1]=X-A", "--cors.exposed-headers[1]=X-A",
			"--cors.on-denied=forbidd", "--cors.origin-groups.unused[1]=https://a.example",
			"--cors.origin-sources.unused.file=/x", "--cors.environments.dev.production=maybe",
			"--cors.environments.dev.allowed-orgins=https://a.example" })
	void loadWhenUnreadKeyOnlyTakesSomethingAwayKeepsTheOrigins(String argument) {
		TestConfiguration configuration = warn(argument);
		assertThat(configuration.problems()).hasSize(1);
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
		assertThat(configuration.policy("catalog").allowsAnyOrigin()).isTrue();
		assertThat(configuration.policy("default").allowsCredentials()).isFalse();
	}

	@Test
	void loadWhenPolicyHasTwoPathsReplacesItOnce() {
		TestConfiguration configuration = TestConfiguration.yaml(WARN)
			.withArguments("--cors.policies.admin.paths=/a,/b", "--cors.policies.admin.foo=bar");
		assertThat(configuration.load().policies()).filteredOn((entry) -> entry.policy().name().equals("admin"))
			.hasSize(2)
			.extracting(PathPolicy::policy)
			.satisfies((policies) -> assertThat(policies.get(0)).isSameAs(policies.get(1)));
	}

}
