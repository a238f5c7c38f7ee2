package io.github.corsstarter.configuration;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Production}: which configurations are those of production.
 */
class ProductionTests {

	private static final String FLAT = "cors.allowed-origins: https://app.example.com\n";

	private static final String NAMED = """
			cors.policies.named:
			  paths: /named/**
			  allowed-origins: https://app.example.com
			""";

	private static final String STAGING = "cors.environment: staging\n";

	static Stream<Case> cases() {
		return Stream.of(
				// flat keys: the profiles decide
				flat("no profile", FLAT, false), flat("a profile", FLAT, true, "prod"),
				flat("another profile", FLAT, false, "staging"), flat("one of several", FLAT, true, "eu", "live", "db"),
				flat("a name with more to it", FLAT, false, "prod-like", "preprod", "prod2", "nonprod"),
				flat("named policies alone", NAMED, true, "production"),
				flat("a name for reports alone", FLAT + STAGING, true, "prod"),
				flat("a name for reports alone, of production", FLAT + "cors.environment: prod", true),
				flat("a variable that is not set", FLAT + "cors.environment: ''", true, "prod"),
				// environments: the chosen one decides
				flat("one that a profile chooses", FLAT + entry("prod"), true, "prod"),
				flat("one that the property chooses", FLAT + STAGING + entry("staging"), false, "prod"),
				flat("one of two that profiles name", FLAT + entry("eu"), false, "prod", "eu"),
				flat("its own word", FLAT + entry("eu", "production: true"), true, "eu"),
				flat("its own word against its name", FLAT + entry("prod", "production: false"), false, "prod"),
				flat("its own word against the profile", FLAT + entry("default", "production: false"), false, "prod"),
				flat("its own word, where there is no profile", FLAT + entry("default", "production: true"), true),
				// nobody chose it, and its name says nothing
				flat("the entry default", FLAT + entry("default"), false, "staging"),
				flat("the entry default in production", FLAT + entry("default"), true, "prod"));
	}

	private static Case flat(String name, String yaml, boolean production, String... profiles) {
		return new Case(name, yaml, production, List.of(profiles));
	}

	private static String entry(String name, String... lines) {
		return "cors.environments." + name + ": {allowed-origins: [https://app.example.com]"
				+ ((lines.length > 0) ? ", " + String.join(", ", lines) : "") + "}\n";
	}

	@ParameterizedTest
	@MethodSource("cases")
	void productionWhenLookedAtIsWhatPeopleMean(Case row) {
		TestConfiguration configuration = TestConfiguration.yaml(row.yaml())
			.withProfiles(row.profiles().toArray(String[]::new));
		assertThat(configuration.load().policies()).isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.policy().spec().safetyRules().production())
				.isEqualTo(row.production()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "PROD", "Prod", "production", "Production", "live", "LIVE" })
	void productionWhenProfileIsNamedSoRefusesLoopbackAndAnyPort(String profile) {
		assertThat(TestConfiguration
			.yaml("cors.allowed-origins: [http://localhost:3000, 'https://app.example.com:*', https://localhost]")
			.withProfiles(profile)
			.codesAndProperties()).containsExactly("prohibited-loopback-in-production cors.allowed-origins[0]",
					"prohibited-any-port-in-production cors.allowed-origins[1]",
					"prohibited-loopback-in-production cors.allowed-origins[2]");
	}

	@Test
	void productionWhenNoProfileIsActiveTakesTheDefaultOnes() {
		TestConfiguration configuration = TestConfiguration.yaml(FLAT).withArguments("--spring.profiles.default=prod");
		assertThat(isProduction(configuration)).isTrue();
		assertThat(isProduction(configuration.withProfiles("staging"))).isFalse();
	}

	@Test
	void productionWhenADefaultProfileNamesAnEntryIsThatOfTheEntry() {
		TestConfiguration configuration = TestConfiguration.yaml(entry("default") + entry("prod"))
			.withArguments("--spring.profiles.default=prod");
		assertThat(configuration.load().environment()).isEqualTo("prod");
		assertThat(isProduction(configuration)).isTrue();
	}

	@Test
	void productionWhenNoEnvironmentCouldBeChosenIsThatOfTheProfile() {
		TestConfiguration configuration = TestConfiguration
			.yaml(FLAT + entry("eu") + entry("us") + "cors.validation.mode: warn\n")
			.withProfiles("prod");
		assertThat(configuration.codesAndProperties()).containsExactly("no-environment cors.environment");
		assertThat(isProduction(configuration)).isTrue();
	}

	@Test
	void productionWhenAnotherEnvironmentIsCheckedIsNotThatOfTheProfile() {
		assertThat(TestConfiguration.yaml(entry("prod") + """
				cors.environments.default.allowed-origins: http://localhost:3000
				cors.environments.dev.allowed-origins: http://localhost:*
				""").withProfiles("prod").problems()).isEmpty();
	}

	@Test
	void problemWhenAProfileMakesItProductionNamesTheProfileAndTheWays() {
		TestConfiguration configuration = TestConfiguration
			.yaml("cors.allowed-origins: [https://localhost, 'https://app.example.com:*']")
			.withProfiles("eu", "Prod");
		assertThat(configuration.problems()).extracting(CorsPolicyProblem::message)
			.containsExactly(
					"'https://localhost' is a loopback origin, and the profile 'Prod' makes this production. "
							+ "If it belongs to a hybrid application (Capacitor, Cordova, Tauri), set "
							+ "'cors.dangerous.loopback-origins-in-production: true'. Otherwise move it to the file of "
							+ "the profile that needs it, such as 'application-dev.yml'.",
					"'https://app.example.com:*' allows any port, and the profile 'Prod' makes this production. "
							+ "Name the port.");
		assertThat(configuration.problems()).extracting(CorsPolicyProblem::fix)
			.containsExactly("", "https://app.example.com");
	}

	/** The message says so, so it has to work. */
	@ParameterizedTest
	@ValueSource(strings = { "", "cors.environment: staging", "cors.environments.default.origin-groups: {}" })
	void problemWhenFixedAsItSaysIsGone(String more) {
		String yaml = "cors.allowed-origins: https://localhost\n" + more + "\n";
		TestConfiguration configuration = TestConfiguration.yaml(yaml).withProfiles("prod");
		String message = configuration.problems().get(0).message();
		String key = message.replaceAll(".*'(cors\\.dangerous\\.[a-z-]+: true)'.*", "$1");
		TestConfiguration fixed = TestConfiguration.yaml(yaml + key).withProfiles("prod");
		assertThat(fixed.problems()).isEmpty();
		assertThat(fixed.origins("default")).containsExactly("https://localhost");
	}

	@Test
	void problemWhenTheEnvironmentItselfIsProductionNamesNoProfile() {
		assertThat(TestConfiguration.yaml("cors.environments.prod.allowed-origins: http://localhost:3000")
			.withProfiles("prod")
			.problems()).singleElement()
			.extracting(CorsPolicyProblem::message)
			.asString()
			.contains("and the environment is production.")
			.doesNotContain("profile");
	}

	private static boolean isProduction(TestConfiguration configuration) {
		return configuration.policy("default").spec().safetyRules().production();
	}

	/**
	 * A configuration, and whether it is that of production.
	 *
	 * @param name what the case is about
	 * @param yaml the configuration
	 * @param production whether it is
	 * @param profiles the active profiles
	 */
	record Case(String name, String yaml, boolean production, List<String> profiles) {

		@Override
		public String toString() {
			return this.name;
		}

	}

}
