package io.github.corsstarter.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.diff.PolicySet;
import io.github.corsstarter.yaml.InvalidYamlException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PolicyDocument}.
 */
class PolicyDocumentTests {

	@Test
	void readWhenWrittenAgainIsTheSameText() {
		assertThat(TestDocuments.read(TestDocuments.SHOP).write()).isEqualTo(TestDocuments.SHOP);
	}

	@Test
	void readWhenRightHoldsPolicies() {
		EnvironmentPolicies prod = TestDocuments.prod(TestDocuments.SHOP);
		assertThat(prod.version()).isEqualTo("3f2a9c51");
		assertThat(prod.policies()).extracting(DocumentedPolicy::name).containsExactly("catalog", "default");
		DocumentedPolicy catalog = prod.policies().get(0);
		assertThat(catalog.allowedOrigins()).containsExactly("*");
		assertThat(catalog.spec().maxAge().value()).isEqualTo(Duration.ofHours(1));
		assertThat(catalog.spec().onDenied()).isEqualTo(OnDenied.OMIT_HEADERS);
		assertThat(catalog.spec().preflightStatus()).isEqualTo(200);
		assertThat(prod.policies().get(1).spec().allowCredentials().value()).isTrue();
	}

	@Test
	void byPathWhenPoliciesShareTheSpaceHasTheMostSpecificFirst() {
		EnvironmentPolicies prod = TestDocuments.prod(TestDocuments.SHOP);
		assertThat(prod.byPath()).extracting(EnvironmentPolicies.PathRule::pattern)
			.containsExactly("/orders/{id}", "/catalog/**", "/**");
		PolicySet set = prod.policySet();
		assertThat(set.find("/catalog")).extracting(CorsPolicy::name).isEqualTo("catalog");
		assertThat(set.find("/catalogue")).extracting(CorsPolicy::name).isEqualTo("default");
	}

	@Test
	void writeWhenMadeOfPoliciesInAnyOrderIsTheSameText() {
		String expected = document(new Random(0)).write();
		for (int seed = 1; seed < 20; seed++) {
			assertThat(document(new Random(seed)).write()).isEqualTo(expected);
		}
		assertThat(TestDocuments.read(expected)).isEqualTo(document(new Random(0)));
	}

	private static PolicyDocument document(Random random) {
		DocumentedPolicy policy = DocumentedPolicy.of(shuffled(random, "/a/**", "/b/**", "/a/{x}/c"),
				CorsPolicy.compile(CorsPolicySpec.builder("any name: #1")
					.allowedOrigins(shuffled(random, "https://b.example", "https://a.example", "http://localhost:*",
							"HTTPS://A.example")
						.toArray(String[]::new))
					.allowedMethods(shuffled(random, "put", "GET").toArray(String[]::new))
					.allowedHeaders(shuffled(random, "X-B", "x-a").toArray(String[]::new))
					.maxAge(Duration.ofSeconds(90))
					.build()));
		DocumentedPolicy other = DocumentedPolicy.of(List.of("/**"),
				CorsPolicy.compile(CorsPolicySpec.builder("z")
					.allowedOrigins("null")
					.safetyRules(new SafetyRules(true, true, false, false, false, false))
					.build()));
		List<DocumentedPolicy> policies = new ArrayList<>(List.of(policy, other));
		Collections.shuffle(policies, random);
		List<EnvironmentPolicies> environments = new ArrayList<>(List.of(
				new EnvironmentPolicies("b", "12345678", policies),
				new EnvironmentPolicies("true", null, List.of(policy)), new EnvironmentPolicies("a", null, List.of())));
		Collections.shuffle(environments, random);
		return new PolicyDocument(environments);
	}

	private static List<String> shuffled(Random random, String... values) {
		List<String> list = new ArrayList<>(List.of(values));
		Collections.shuffle(list, random);
		return list;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					format: 1|format: 2|lock.yml:3:9: The format is 2, and this program reads the format 1. Read the file with the version of the program that wrote it, or write it again.
					format: 1|form: 1|lock.yml:3:1: The key 'format' is missing.
					environments:|envs:|lock.yml:4:1: 'envs' is not a key here. The keys are: format, environments.
					version: "3f2a9c51"|version: "a b"|lock.yml:8:14: There must be a version here, such as '3f2a9c51'.
					version: "3f2a9c51"|owner: x|lock.yml:8:5: 'owner' is not a key here. The keys are: version, policies.
					policies: {}|policies: []|lock.yml:6:15: There must be keys and values here.
					default:|catalog:|lock.yml:24:7: The key 'catalog' is listed twice.
					max-age: 1h|max-age: 1d|lock.yml:21:18: There must be a time here, such as '30m', '90s' or '2h'.
					max-age: 1h|max-ages: 1h|lock.yml:21:9: 'max-ages' is not a key here. The keys are: paths, allowed-origins, allowed-origin-sources, allowed-methods, allowed-headers, exposed-headers, allow-credentials, max-age, on-denied, preflight-status.
					on-denied: omit-headers|on-denied: omit|lock.yml:22:20: This must be 'forbid' or 'omit-headers'.
					status: 200|status: 201|lock.yml:23:27: This must be '204' or '200'.
					credentials: true|credentials: "yes"|lock.yml:40:28: This must be 'false' or 'true'.
					allowed-headers: []|allowed-headers: x-a|lock.yml:18:26: There must be a list here.
					allowed-headers: []|allowed-headers: [[x-a]]|lock.yml:18:27: There must be a text here.
					- /catalog/**|- /**|lock.yml:27:13: '/**' is a path of the policy 'catalog' already.
					- /catalog/**|- "/catalog/{"|lock.yml:12:13: '/catalog/{' is not a path pattern: A brace is not closed.
					- /catalog/**|- "/{a:[}"|lock.yml:12:13: '/{a:[}' is not a path pattern: '(?:[)' is not a regular expression.
					- /catalog/**|- /a/**/b|lock.yml:12:13: '/a/**/b' is not a path pattern: '**' stands at the beginning or the end.
					- /catalog/**|- catalog|lock.yml:12:13: 'catalog' is not a path pattern: A path starts with a slash.
					""")
	void readWhenWrongSaysWhereAndWhatIsRight(String right, String wrong, String message) {
		assertThatExceptionOfType(InvalidYamlException.class)
			.isThrownBy(() -> TestDocuments.read(TestDocuments.SHOP.replace(right, wrong)))
			.satisfies((ex) -> assertThat(String.valueOf(ex.getMessage()).lines()).contains(message));
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://app.example.com/path", "app.example.com", "https://app.*.com" })
	void readWhenOriginIsNoneSaysSo(String origin) {
		assertThatExceptionOfType(InvalidYamlException.class)
			.isThrownBy(() -> TestDocuments.read(TestDocuments.SHOP.replace("https://app.example.com", origin)))
			.withMessageStartingWith("lock.yml:30:13: ")
			.withMessageContaining(origin);
	}

	@Test
	void readWhenWrittenInAnotherWayHasTheCanonicalForm() {
		PolicyDocument document = TestDocuments
			.read(TestDocuments.SHOP.replace("https://app.example.com", "HTTPS://App.example.com:443")
				.replace("- authorization", "- Authorization")
				.replace("- PUT", "- put")
				.replace("max-age: 1h", "max-age: 60m"));
		assertThat(document.write()).isEqualTo(TestDocuments.SHOP);
	}

	@Test
	void readWhenNobodyIsAllowedTakesThat() {
		PolicyDocument document = TestDocuments
			.read(TestDocuments.SHOP.replace("allowed-origins:\n          - \"*\"", "allowed-origins: []"));
		assertThat(document.environments().get(1).policies().get(0).allowedOrigins()).isEmpty();
	}

	@Test
	void readWhenPolicyHasSourcesKeepsTheirNames() {
		String text = TestDocuments.SHOP.replace("          - \"null\"\n",
				"          - \"null\"\n        allowed-origin-sources:\n          - partners\n          - tenants\n");
		PolicyDocument document = TestDocuments.read(text);
		assertThat(document.write()).isEqualTo(text);
		assertThat(DocumentDiff.of(TestDocuments.read(TestDocuments.SHOP), document).lines())
			.anyMatch((line) -> line.contains("+source:tenants"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "/{a}*b*c*d*e" })
	void readWhenPathWouldTakeForEverRefusesIt(String path) {
		assertThatExceptionOfType(InvalidYamlException.class)
			.isThrownBy(() -> TestDocuments.read(TestDocuments.SHOP.replace("- /catalog/**", "- \"" + path + "\"")))
			.withMessageContaining("A segment has at most three wildcards");
		assertThatExceptionOfType(InvalidYamlException.class)
			.isThrownBy(() -> TestDocuments.read(TestDocuments.SHOP.replace("- /catalog/**", "- /" + "a/".repeat(500))))
			.withMessageContaining("at most 1000 characters");
	}

	/** Some hundred million nodes, if each alias were copied. */
	@Test
	void readWhenAliasesNameAliasesIsBounded() {
		StringBuilder yaml = new StringBuilder("a: &a [" + "x, ".repeat(1000) + "x]\n");
		for (char name = 'b'; name < 'g'; name++) {
			String inner = "*" + (char) (name - 1);
			yaml.append(name).append(": &").append(name).append(" [").append((inner + ", ").repeat(9)).append(inner);
			yaml.append("]\n");
		}
		assertThatExceptionOfType(InvalidYamlException.class).isThrownBy(() -> TestDocuments.read(yaml.toString()))
			.withMessageContaining("The key 'format' is missing");
	}

	@Test
	void createWhenNamesOrPathsAreNotUniqueThrows() {
		EnvironmentPolicies prod = TestDocuments.prod(TestDocuments.SHOP);
		DocumentedPolicy policy = prod.policies().get(0);
		assertThatIllegalArgumentException().isThrownBy(() -> new PolicyDocument(List.of(prod, prod)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EnvironmentPolicies("prod", null, List.of(policy, policy)));
		assertThatIllegalArgumentException().isThrownBy(() -> new EnvironmentPolicies("prod", "a\nb", List.of()));
	}

}
