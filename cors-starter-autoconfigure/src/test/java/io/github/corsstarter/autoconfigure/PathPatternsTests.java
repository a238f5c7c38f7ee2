package io.github.corsstarter.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PathPatterns}: which policy governs which paths.
 */
class PathPatternsTests {

	private static final String ORIGIN = "cors.allowed-origins: https://app.example.com\n";

	@Test
	void addWhenPathsAreUnsetGovernsEveryPath() {
		assertThat(TestConfiguration.yaml(ORIGIN).policyNames()).containsOnlyKeys("/**").containsValue("default");
	}

	@Test
	void addWhenPathsAreSetGovernsThem() {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.paths: /api/**, /v2/{version}/*\n").policyNames())
			.containsOnlyKeys("/api/**", "/v2/{version}/*");
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.paths: [' /api/** ', '']\n").policyNames())
			.containsOnlyKeys("/api/**");
	}

	@Test
	void addWhenPoliciesNamePathsGivesEachItsOwn() {
		assertThat(TestConfiguration.yaml(ORIGIN + """
				cors.policies:
				  catalog:
				    paths: [/catalog/**, /search]
				  account:
				    paths: /account/{*rest}
				""").policyNames()).containsEntry("/**", "default")
			.containsEntry("/catalog/**", "catalog")
			.containsEntry("/search", "catalog")
			.containsEntry("/account/{*rest}", "account")
			.hasSize(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "''", "['', ' ']" })
	void addWhenPathsAreEmptyIsAProblem(String paths) {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors.paths: " + paths);
		assertThat(configuration.codesAndProperties()).containsExactly("invalid-path cors.paths");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("The policy 'default' governs no path: 'cors.paths' is empty. Name a path such as '/api/**'.");
	}

	@Test
	void addWhenSlashIsMissingNamesThePathMeant() {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors.paths: [/ok, api/**]");
		assertThat(configuration.codesAndProperties()).containsExactly("invalid-path cors.paths[1]");
		assertThat(configuration.problems().get(0).fix()).isEqualTo("/api/**");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("'api/**' is no path. A path starts with '/', and lies within the context path.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/{id", "/api/{id}/{id}", "/api/{*rest}/more", "/api/}" })
	void addWhenPatternIsMalformedSaysWhere(String path) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.paths: ['" + path + "']").problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code().id()).isEqualTo("invalid-path");
				assertThat(problem.property()).isEqualTo("cors.paths[0]");
				assertThat(problem.message()).startsWith("'" + path + "' is no path pattern: ")
					.containsPattern("\\(at position \\d+\\)\\.$");
			});
	}

	@Test
	void addWhenTwoPoliciesNameOnePatternReportsBoth() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  policies:
				    one:
				      paths: [/a, /b]
				      allowed-origins: https://app.example.com
				    two:
				      paths: /b
				      allowed-origins: https://app.example.com
				""");
		assertThat(configuration.codesAndProperties()).containsExactly("duplicate-path cors.policies.two.paths[0]");
		assertThat(configuration.problems().get(0).related()).containsExactly("cors.policies.one.paths[1]");
		assertThat(configuration.problems().get(0).message()).isEqualTo("'/b' is already a path of the policy 'one'. "
				+ "Each pattern belongs to one policy: give one of them a path of its own.");
	}

	@Test
	void addWhenOnePolicyNamesAPatternTwiceIsAProblem() {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors.paths: [/a, /b, /a]");
		assertThat(configuration.codesAndProperties()).containsExactly("duplicate-path cors.paths[2]");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("'/a' is already a path of the policy 'default'. Name each path once.");
	}

	@Test
	void addWhenPoliciesInheritThePathsOfTheDefaultTellsEachToNameItsOwn() {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + """
				cors.policies:
				  one:
				    allowed-methods: GET
				  two:
				    allowed-methods: PUT
				""");
		assertThat(configuration.codesAndProperties()).containsExactlyInAnyOrder(
				"duplicate-path cors.policies.one.paths", "duplicate-path cors.policies.two.paths");
		assertThat(configuration.problems()).extracting(CorsPolicyProblem::message)
			.contains("'/**', which the policy 'one' takes from 'cors.paths', is already a path of the policy "
					+ "'default'. Each pattern belongs to one policy: give one of them a path of its own, such as "
					+ "'cors.policies.one.paths: /one/**'.");
	}

	@Test
	void addWhenOnlyOnePolicyInheritsThePathsIsFine() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  paths: /api/**
				  policies:
				    one:
				      allowed-origins: https://app.example.com
				""").policyNames()).containsOnlyKeys("/api/**").containsValue("one");
	}

	@Test
	void addWhenPolicyIsDisabledFreesItsPaths() {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.policies.off: {enabled: false}").policyNames())
			.containsOnlyKeys("/**")
			.containsValue("default");
	}

}
