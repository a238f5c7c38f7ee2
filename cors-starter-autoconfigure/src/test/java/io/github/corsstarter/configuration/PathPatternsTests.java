package io.github.corsstarter.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
			.isEqualTo("'api/**' is not a path. A path starts with '/', and lies within the context path.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/{id", "/api/{id}/{id}", "/api/{*rest}/more", "/api/}" })
	void addWhenPatternIsMalformedSaysWhere(String path) {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.paths: ['" + path + "']").problems()).singleElement()
			.satisfies((problem) -> {
				assertThat(problem.code().id()).isEqualTo("invalid-path");
				assertThat(problem.property()).isEqualTo("cors.paths[0]");
				assertThat(problem.message()).startsWith("'" + path + "' is not a path pattern: ")
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/{a}                  | /api/{b}
			/api/{a}                  | /api/{longer-name}
			/api/{a}/x/{b}            | /api/{b}/x/{a}
			/api/{a:\\d+}             | /api/{b:\\d+}
			/api/{a:[0-9]{2}}/x       | /api/{b:[0-9]{2}}/x
			/api/{a:x\\{y}            | /api/{b:x\\{y}
			/api/v{a}.{b}             | /api/v{major}.{minor}
			/api/{a}/**               | /api/{b}/**
			/api/**                   | /api/{*rest}
			/api/{*rest}              | /api/{*path}
			/**                       | /{*path}
			/api/{a}/{*rest}          | /api/{b}/**
			/api/{a}/                 | /api/{b}/
			""")
	void addWhenTwoPatternsDifferInNamesAloneIsAProblem(String one, String other) {
		TestConfiguration configuration = twoPolicies(one, other);
		assertThat(configuration.codesAndProperties()).containsExactly("duplicate-path cors.policies.strict.paths[0]");
		assertThat(configuration.problems().get(0).related()).containsExactly("cors.policies.lax.paths[0]");
		assertThat(configuration.problems().get(0).message()).isEqualTo("'" + other + "' is the same pattern as '" + one
				+ "', since names of variables do not count, and that is already a path of the policy 'lax'. "
				+ "Each pattern belongs to one policy: give one of them a path of its own.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/{a}                  | /api/{b}/
			/api/{a}                  | /API/{a}
			/api/{a}                  | /api/*
			/api/{a}                  | /api/{a}/{b}
			/api/{a}                  | /api/{a}/**
			/api/{a}                  | /api/{*a}
			/api/{a}                  | /api/{a:\\d+}
			/api/{a:\\d+}             | /api/{a:\\d*}
			/api/{a:x}                | /api/{a:X}
			/api/{a}                  | /api/x{a}
			/api/{a}                  | /api/a
			/api/*                    | /api/**
			/api/?                    | /api/{a}
			/api                      | /api/
			""")
	void addWhenTwoPatternsDifferInMoreIsFine(String one, String other) {
		assertThat(twoPolicies(one, other).policyNames()).containsEntry(one, "lax").containsEntry(other, "strict");
	}

	private static TestConfiguration twoPolicies(String one, String other) {
		return TestConfiguration.yaml("""
				cors:
				  policies:
				    lax:
				      paths: ['%s']
				      allowed-origins: https://app.example.com
				    strict:
				      paths: ['%s']
				      allowed-origins: https://admin.example.com
				""".formatted(one, other));
	}

	@Test
	void addWhenOnePolicyNamesAPatternTwiceIsAProblem() {
		TestConfiguration configuration = TestConfiguration.yaml(ORIGIN + "cors.paths: [/a, /b, /a]");
		assertThat(configuration.codesAndProperties()).containsExactly("duplicate-path cors.paths[2]");
		assertThat(configuration.problems().get(0).message())
			.isEqualTo("'/a' is already a path of the policy 'default'. Name each path once.");
	}

	@Test
	void addWhenOnePolicyNamesAPatternInTwoSpellingsIsAProblem() {
		assertThat(TestConfiguration.yaml(ORIGIN + "cors.paths: ['/a/{x}', '/a/{y}']").problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.isEqualTo("'/a/{y}' is the same pattern as '/a/{x}', since names of variables do not count, and that is "
					+ "already a path of the policy 'default'. Name each path once.");
	}

	@Test
	void addWhenPolicyInheritsAPatternInAnotherSpellingIsAProblem() {
		assertThat(TestConfiguration.yaml(ORIGIN + """
				cors.paths: '/{*path}'
				cors.policies:
				  all:
				    paths: /**
				  one:
				    allowed-methods: GET
				""").codesAndProperties()).containsExactlyInAnyOrder("duplicate-path cors.policies.all.paths[0]",
				"duplicate-path cors.policies.one.paths");
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
