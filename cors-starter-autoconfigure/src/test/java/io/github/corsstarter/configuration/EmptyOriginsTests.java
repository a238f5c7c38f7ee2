package io.github.corsstarter.configuration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for an empty {@code cors.allowed-origins}: on purpose it is no policy, and by
 * mistake it is a problem.
 */
class EmptyOriginsTests {

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: []", "cors: {allowed-origins: [], max-age: 5m}",
			"cors:\n  allowedOrigins: []", "cors:\n  allowed-origins: [\n  ]",
			"cors: {environment: dev, allowed-origins: [], environments: {dev: {production: false}}}" })
	void loadWhenTheListIsEmptyOnPurposeHasNoPolicy(String yaml) {
		assertThat(TestConfiguration.yaml(yaml).load().policies()).isEmpty();
		assertThat(new CorsPropertiesBinder(TestConfiguration.yaml(yaml).environment()).isAnythingBound()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cors.allowed-origins: ''", "cors.allowed-origins:", "cors.allowed-origins: ${ORIGINS:}",
			"cors.allowed-origins: ['']", "cors.allowed-origins: ['${ORIGINS:}']", "cors.allowed-origins: ' '",
			"cors: {allowed-origins: '${ORIGINS:}', policies: {p: {paths: /p, allowed-origins: https://p.example}}}",
			"cors: {policies: {p: {allowed-origins: []}}}", "cors: {allowed-origin-groups: []}",
			"cors: {environment: dev, environments: {dev: {allowed-origins: []}}}" })
	void problemWhenTheListIsEmptyPerhapsByMistake(String yaml) {
		assertThat(TestConfiguration.yaml(yaml).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.code().id()).isEqualTo("no-origin"));
	}

	@Test
	void problemWhenNoFileOfYamlSaysThatItIsOnPurpose() {
		assertThat(TestConfiguration.properties("cors.allowed-origins=").codesAndProperties())
			.containsExactly("no-origin cors.allowed-origins");
		assertThat(TestConfiguration.empty().withArguments("--cors.allowed-origins=").codesAndProperties())
			.containsExactly("no-origin cors.allowed-origins");
	}

	@Test
	void loadWhenAMoreImportantFileClearsTheListHasNoPolicyOfTheFlatKeys() {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: []").withYaml("other.yml", """
				cors:
				  allowed-origins: [https://app.example.com]
				  policies.p: {paths: /p, allowed-origins: https://p.example}
				""");
		assertThat(configuration.policyNames()).containsOnlyKeys("/p");
	}

	@Test
	void loadWhenAnotherPlaceHasOriginsTakesThem() {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: []")
			.withVariables("CORS_ALLOWED_ORIGINS=https://app.example.com");
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
		assertThat(TestConfiguration
			.yaml("""
					cors: {environment: dev, allowed-origins: [], environments: {dev: {allowed-origins: https://dev.example}}}
					""")
			.origins("default")).containsExactly("https://dev.example");
	}

	@Test
	void problemWhenAForgottenVariableReplacesAnEmptyList() {
		assertThat(TestConfiguration.yaml("cors.allowed-origins: []")
			.withVariables("CORS_ALLOWED_ORIGINS=")
			.codesAndProperties()).containsExactly("no-origin cors.allowed-origins");
	}

	@Test
	void problemsWhenAnotherKeyIsUnknownAreNotAboutTheEmptyList() {
		assertThat(TestConfiguration.yaml("cors: {allowed-origins: [], max-agee: 5m}").codesAndProperties())
			.containsExactly("unknown-property cors.max-agee");
		assertThat(TestConfiguration.yaml("cors: {allowed-orgins: []}").codesAndProperties())
			.containsExactly("unknown-property cors.allowed-orgins");
	}

}
