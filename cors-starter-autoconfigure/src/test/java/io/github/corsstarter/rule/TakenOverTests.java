package io.github.corsstarter.rule;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.cors.CorsConfiguration;

import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the block of a finding changes, and that nothing is missing when it is taken over.
 */
class TakenOverTests {

	private static final String NOTHING = "It allows nothing that the policy does not.";

	private static final CorsConfiguration RICH = configuration("https://app.example.com", true);

	private static CorsConfiguration configuration(String origin, boolean credentials) {
		CorsConfiguration configuration = new CorsConfiguration();
		configuration.addAllowedOrigin(origin);
		configuration.setAllowedMethods(List.of("GET", "PUT"));
		configuration.setAllowedHeaders(List.of("Authorization"));
		configuration.setExposedHeaders(List.of("X-Total-Count", "Link"));
		configuration.setAllowCredentials(credentials);
		return configuration;
	}

	private static List<Finding> findings(TestConfiguration configuration, String path, CorsConfiguration layer) {
		HandlerInventory inventory = new HandlerInventory(List.of(),
				List.of(new RegisteredCors(Looked.pattern(path), layer)), true, List.of());
		return Looked.at(configuration, new HandlerCorsRule(() -> inventory,
				new GraphQlEndpoint(new MockEnvironment(), (type) -> false), Looked.blocks(configuration)));
	}

	private static String block(String yaml, String path, CorsConfiguration layer) {
		List<Finding> findings = findings(TestConfiguration.yaml(yaml), path, layer);
		assertThat(findings).hasSize(1);
		String fix = String.valueOf(findings.get(0).fix());
		assertThat(fix).startsWith(
				"To allow the same, copy this into the configuration, then remove the " + "CorsRegistry, or leave ");
		return fix.substring(fix.indexOf(System.lineSeparator()) + System.lineSeparator().length());
	}

	/** The block replaces the keys that it names. */
	private static TestConfiguration takenOver(String yaml, String block) {
		TestConfiguration configuration = TestConfiguration.yaml(block).withYaml("before.yml", yaml);
		assertThat(configuration.problems()).as(block).isEmpty();
		return configuration;
	}

	private static void assertTakenOver(String yaml, String path, CorsConfiguration layer, String expected) {
		String block = block(yaml, path, layer);
		assertThat(block).isEqualTo(expected);
		assertThat(findings(takenOver(yaml, block), path, layer))
			.allSatisfy((finding) -> assertThat(finding.message()).endsWith(NOTHING));
	}

	@Test
	void blockWhenTheLayerHasAllPathsChangesThePolicy() {
		assertTakenOver("cors: {allowed-origins: 'https://app.example.com'}", "/**", RICH, """
				cors:
				  allowed-methods: [GET, HEAD, POST, PUT]
				  allowed-headers: [authorization]
				  exposed-headers: [link, x-total-count]
				  allow-credentials: true
				""");
	}

	@Test
	void blockWhenTheLayerHasFewerPathsHasAPolicyForThem() {
		assertTakenOver("cors: {allowed-origins: 'https://app.example.com'}", "/api/**", RICH, """
				cors:
				  policies:
				    api:
				      paths: [/api/**]
				      allowed-methods: [GET, HEAD, POST, PUT]
				      allowed-headers: [authorization]
				      exposed-headers: [link, x-total-count]
				      allow-credentials: true
				      max-age: 30m
				""");
	}

	@Test
	void blockWhenOtherPoliciesInheritKeepsThemAsTheyAre() {
		String yaml = """
				cors:
				  allowed-origins: https://app.example.com
				  policies:
				    open: {paths: /open/**, allowed-origins: "*", allowed-methods: GET}
				""";
		String block = block(yaml, "/api/{id}/**", RICH);
		assertThat(block).contains("    api:\n", "      paths: [\"/api/{id}/**\"]\n").doesNotContain("open");
		List<Finding> findings = findings(TestConfiguration.yaml(yaml), "/**", RICH);
		Finding first = findings.stream()
			.filter((finding) -> "default".equals(finding.policy()))
			.findFirst()
			.orElseThrow();
		String all = String.valueOf(first.fix()).lines().skip(1).reduce("", (one, other) -> one + other + "\n");
		assertThat(all).contains("  allow-credentials: true\n", "      allow-credentials: false\n",
				"      exposed-headers: []\n", "      allowed-headers: []\n");
		TestConfiguration after = takenOver(yaml, all);
		assertThat(after.load().policies()).filteredOn((entry) -> entry.policy().name().equals("open"))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.policy().allowsCredentials()).isFalse();
				assertThat(entry.policy().exposedHeaders()).isEmpty();
			});
	}

	@Test
	void blockWhenOriginsAreOfAnEnvironmentIsForThatOne() {
		String yaml = """
				cors:
				  environment: dev
				  environments:
				    dev: {allowed-origins: "https://dev.example.com"}
				    prod: {allowed-origins: "https://www.example.com"}
				""";
		String block = block(yaml, "/**", RICH);
		assertThat(block).contains("""
				  environments:
				    dev:
				      allowed-origins: [https://app.example.com, https://dev.example.com]
				""");
		assertThat(findings(takenOver(yaml, block), "/**", RICH).get(0).message()).endsWith(NOTHING);
	}

	@Test
	void blockWhenAnyOriginMeetsCredentialsSaysWhatIsNotKept() {
		String yaml = "cors: {allowed-origins: 'https://app.example.com', allow-credentials: true}";
		String block = block(yaml, "/api/**", new CorsConfiguration().applyPermitDefaultValues());
		assertThat(block).contains("# The origins and credentials of the policy 'default' do not apply there",
				"allowed-origins: \"*\"", "allow-credentials: false");
		takenOver(yaml, block);
	}

	@Test
	void blockWhenThePolicyHasMorePathsLeavesThoseToIt() {
		String yaml = "cors: {allowed-origins: 'https://app.example.com', paths: [/api/**, /other/**]}";
		assertThat(block(yaml, "/api/**", RICH)).contains("cors:\n  paths: [/other/**]\n", "      paths: [/api/**]\n");
	}

	@Test
	void blockWhenAnOriginIsProhibitedSaysWhy() {
		String yaml = "cors: {allowed-origins: 'https://app.example.com'}";
		CorsConfiguration layer = configuration("http://plain.example.com", true);
		layer.addAllowedOriginPattern("https://*.vercel.app");
		String block = block(yaml, "/**", layer);
		assertThat(block)
			.contains("# 'http://plain.example.com' is not taken over. ",
					"cors.dangerous.insecure-origins-with-credentials", "# 'https://**.vercel.app' is not taken over. ")
			.contains("allow-credentials: true");
		takenOver(yaml, block);
	}

	@Test
	void findingWhenTheLayerLetsNobodyInHasNoBlock() {
		CorsConfiguration broken = configuration("*", true);
		assertThat(
				findings(TestConfiguration.yaml("cors: {allowed-origins: 'https://app.example.com'}"), "/**", broken))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.message()).contains("It allows no origin"))
			.satisfies((finding) -> assertThat(finding.fix()).startsWith("Remove the CorsRegistry"));
	}

}
