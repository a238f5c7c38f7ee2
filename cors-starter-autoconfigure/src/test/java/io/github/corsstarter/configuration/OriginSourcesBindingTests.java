package io.github.corsstarter.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.SourceRules;
import io.github.corsstarter.problem.CorsPolicyProblem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for sources of origins as they are written: {@link OriginSourceProperties},
 * {@link OriginSourceCheck} and {@link OriginSourceDefinitions}.
 */
class OriginSourcesBindingTests {

	private static final String NAMED = "cors.allowed-origin-sources: tenants\n";

	@Test
	void loadWhenEverythingIsSetBindsIt() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origin-sources: [files, web, database, bean]
				  origin-sources:
				    files: {file: /etc/cors/tenants.txt, refresh-interval: 5, required: false, max-origins: 10,
				      max-staleness: 1h, accept-shrink: true}
				    web.http: {url: 'https://r.example/origins', headers: {Authorization: Bearer x}, timeout: 3s}
				    database.jdbc: {query: select 1, change-query: select 2, data-source: main}
				    bean:
				""");
		assertThat(configuration.problems()).isEmpty();
		List<OriginSourceDefinition> sources = configuration.load().originSources().active();
		assertThat(sources).extracting(OriginSourceDefinition::name)
			.containsExactly("files", "web", "database", "bean");
		assertThat(sources.get(0).settings()).isEqualTo(new OriginSourceProperties("/etc/cors/tenants.txt", null, null,
				Duration.ofSeconds(5), false, 10, Duration.ofHours(1), true));
		assertThat(sources.get(1).settings().http())
			.isEqualTo(new OriginSourceProperties.HttpProperties("https://r.example/origins",
					Map.of("Authorization", "Bearer x"), Duration.ofSeconds(2), Duration.ofSeconds(3)));
		assertThat(sources.get(2).settings().jdbc())
			.isEqualTo(new OriginSourceProperties.JdbcProperties("select 1", "select 2", "main"));
		assertThat(sources.get(3).settings()).isEqualTo(OriginSourceProperties.OF_BEAN);
		assertThat(sources.get(3).property()).isEqualTo("cors.origin-sources.bean");
	}

	@Test
	void loadWhenOnlySourcesAreSetIsAPolicy() {
		TestConfiguration configuration = TestConfiguration.yaml(NAMED + "cors.origin-sources.tenants.file: /x");
		CorsPolicy policy = configuration.policy("default");
		assertThat(configuration.problems()).isEmpty();
		assertThat(policy.allowedOrigins()).isEmpty();
		assertThat(policy.allowedOriginSources()).containsExactly("tenants");
	}

	@Test
	void loadWhenPolicySetsAnyOriginKeyInheritsNone() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  allowed-origins: https://app.example.com
				  allowed-origin-sources: flat
				  origin-sources: {flat: {file: /flat}, own: {file: /own}}
				  policies:
				    inherits: {paths: /a}
				    sources: {paths: /b, allowed-origin-sources: own}
				    origins: {paths: /c, allowed-origins: https://c.example}
				""");
		assertThat(configuration.problems()).isEmpty();
		assertThat(configuration.policy("inherits").allowedOriginSources()).containsExactly("flat");
		assertThat(configuration.origins("inherits")).containsExactly("https://app.example.com");
		assertThat(configuration.policy("sources").allowedOriginSources()).containsExactly("own");
		assertThat(configuration.origins("sources")).isEmpty();
		assertThat(configuration.policy("origins").allowedOriginSources()).isEmpty();
	}

	@Test
	void loadWhenEnvironmentHasItsOwnReplacesTheOneOfItsName() {
		TestConfiguration configuration = TestConfiguration.yaml("""
				cors:
				  environment: prod
				  environments:
				    dev: {allowed-origins: [], origin-sources: {our-tenants: {file: /dev}}}
				    prod: {allowed-origins: https://app.example.com}
				  allowed-origin-sources: OurTenants
				  allow-credentials: true
				  origin-sources.our-tenants.file: /all
				""");
		assertThat(configuration.problems()).isEmpty();
		OriginSourceDefinition source = configuration.load().originSources().active().get(0);
		assertThat(source.name()).isEqualTo("our-tenants");
		assertThat(source.settings().file()).isEqualTo("/all");
		assertThat(source.rules()).isEqualTo(new SourceRules(true, true));
		source = configuration.withArguments("--cors.environment=dev").load().originSources().active().get(0);
		assertThat(source.property()).isEqualTo("cors.environments.dev.origin-sources.our-tenants");
		assertThat(source.settings().file()).isEqualTo("/dev");
		assertThat(source.rules()).isEqualTo(new SourceRules(false, true));
	}

	@Test
	void rulesWhenOnePolicyAllowsCredentialsAreThoseOfAll() {
		List<OriginSourceDefinition> sources = TestConfiguration.yaml("""
				cors:
				  origin-sources: {shared: {file: /x}, own: {file: /y}}
				  policies:
				    a: {paths: /a, allowed-origin-sources: [shared, own]}
				    b: {paths: /b, allowed-origin-sources: [shared], allow-credentials: true}
				""").load().originSources().active();
		assertThat(sources).extracting(OriginSourceDefinition::rules)
			.containsExactly(new SourceRules(false, true), new SourceRules(false, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					allowed-origin-sources: [tenants, tenants-eu], origin-sources: {tenants: {file: /x}, tenants-eu: {file: ' '}} | tenants
					allowed-origin-sources: [shop], origin-sources: {shop: {file: /x}, shops: {file: /y}} | shop
					allowed-origin-sources: [a, b], origin-sources: {a: {file: /x}, b: {flie: /y}} | a
					""")
	void activeWhenAnotherSourceHasAMistakeGoesOn(String keys, String active) {
		assertThat(TestConfiguration.yaml("cors: {validation: {mode: warn}, " + keys + "}")
			.load()
			.originSources()
			.active()).extracting(OriginSourceDefinition::name).containsExactly(active);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', delimiter = '|',
			textBlock = """
					cors.origin-sources.tenants: {file: /x, http: {url: 'https://r.example'}} \
					| invalid-origin-source cors.origin-sources.tenants.http.url | has 'file' and 'http'. A source is read from
					cors.origin-sources.tenants: {file: ' '} | invalid-origin-source cors.origin-sources.tenants.file | is empty
					cors.origin-sources.tenants.http.timeout: 5s \
					| invalid-origin-source cors.origin-sources.tenants.http.url | is empty, perhaps because a variable is not set
					cors.origin-sources.tenants.jdbc.data-source: x \
					| invalid-origin-source cors.origin-sources.tenants.jdbc.query | is empty
					cors.origin-sources.tenants.http: {url: 'https://r.example', headers: {'[X Y]': secret}} \
					| invalid-origin-source cors.origin-sources.tenants.http.headers.X Y | its name is a token such as Authorization
					cors.origin-sources.tenant.file: /x | unknown-origin-source cors.allowed-origin-sources[0] \
					| 'tenants' is not an entry of 'cors.origin-sources'. The entries are: tenant.
					cors.environments: {} | unknown-origin-source cors.allowed-origin-sources[0] \
					| 'cors.origin-sources.tenants.refresh-interval: 30s'
					cors.origin-sources.tenants: {file: /x, refresh-interval: 0} \
					| invalid-value cors.origin-sources.tenants.refresh-interval | '0' is shorter than a second.
					cors.origin-sources.tenants: {file: /x, max-origins: 0} \
					| invalid-value cors.origin-sources.tenants.max-origins | '0' is not from 1 to 10000000.
					cors.origin-sources.tenants: {file: /x, max-staleness: long} \
					| invalid-value cors.origin-sources.tenants.max-staleness | 'long' is not a duration
					cors.origin-sources.tenants: /etc/tenants.txt \
					| invalid-value cors.origin-sources.tenants | is not a group of keys
					cors.origin-sources: {tenants: {file: /x}, spare: {file: /y}} \
					| unused-origin-source cors.origin-sources.spare | No policy names the source 'spare'.
					cors.origin-sources.tenants: {flie: /x} | unknown-property cors.origin-sources.tenants.flie | Did you mean
					cors.origin-sources.tenants.file: ${UNSET} | unresolved-placeholder cors.origin-sources.tenants.file | UNSET
					""")
	void problemsWhenSourceIsWrittenWrongNameIt(String yaml, String problem, String message) {
		TestConfiguration configuration = TestConfiguration.yaml(NAMED + yaml);
		assertThat(configuration.codesAndProperties()).containsExactly(problem);
		assertThat(configuration.problems().get(0).message()).contains(message);
	}

	@Test
	void problemsWhenNameIsMistypedFixIt() {
		TestConfiguration configuration = TestConfiguration.yaml(NAMED + "cors.origin-sources.tenant.file: /x");
		assertThat(configuration.problems()).extracting(CorsPolicyProblem::fix).containsExactly("tenant");
	}

	@Test
	void problemsWhenSourceOfAnotherEnvironmentIsWrongAreFound() {
		assertThat(TestConfiguration.yaml("""
				cors:
				  environment: dev
				  environments:
				    dev.origin-sources.tenants.file: /dev
				    prod.origin-sources.tenants.file: ''
				  allowed-origin-sources: tenants
				  origin-sources.tenants.file: /all
				""").codesAndProperties())
			.containsExactly("invalid-origin-source cors.environments.prod.origin-sources.tenants.file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "headers: 'Bearer secret'", "headers: [secret]", "header: secret",
			"headers: {'[a b]': secret}", "headers: {A: \"secret\\nB: c\"}" })
	void problemsWhenHeadersAreWrongShowNoSecret(String headers) {
		TestConfiguration configuration = TestConfiguration
			.yaml(NAMED + "cors.origin-sources.tenants.http: {url: 'https://r.example', " + headers + "}");
		assertThat(configuration.problems()).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem.toString() + problem.value() + problem.fix())
				.doesNotContain("secret"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "refresh-interval: soon", "flie: /y", "max-origins: 0" })
	void loadWhenSourceHasAMistakeThatIsIgnoredIsWithoutIt(String mistake) {
		TestConfiguration configuration = TestConfiguration.yaml(NAMED + """
				cors.validation.mode: warn
				cors.allowed-origins: https://app.example.com
				cors.origin-sources.tenants: {file: /x, %s}
				""".formatted(mistake));
		assertThat(configuration.load().originSources().active()).isEmpty();
		assertThat(configuration.origins("default")).containsExactly("https://app.example.com");
	}

	@Test
	void digestWhenSourceChangesDiffersAndVersionDoesNot() {
		String before = digest("file: /x");
		assertThat(digest("file: /x")).isEqualTo(before);
		assertThat(digest("file: /y")).isNotEqualTo(before);
		assertThat(digest("file: /x, refresh-interval: 5s")).isNotEqualTo(before);
		assertThat(digest("http: {url: 'https://u:one@r.example/o', headers: {A: one}}"))
			.isEqualTo(digest("http: {url: 'https://u:two@r.example/o', headers: {A: two}}"))
			.isNotEqualTo(digest("http: {url: 'https://r.example/p', headers: {A: one}}"))
			.isNotEqualTo(digest("http: {url: 'https://r.example/o', headers: {B: one}}"));
	}

	private static String digest(String source) {
		return TestConfiguration.yaml(NAMED + "cors.origin-sources.tenants: {" + source + "}").load().digest();
	}

	@Test
	void toStringWhenSourceHasSecretsShowsNone() {
		assertThat(TestConfiguration.yaml(NAMED
				+ "cors.origin-sources.tenants.http: {url: 'https://u:secret@r.example?t=secret', headers: {A: secret}}")
			.load()
			.originSources()).asString().doesNotContain("secret");
	}

}
