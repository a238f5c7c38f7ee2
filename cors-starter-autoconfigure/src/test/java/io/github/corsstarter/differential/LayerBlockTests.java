package io.github.corsstarter.differential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.rule.layer.Allowance;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.ConfigurationBlock;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.ManagementPaths;
import io.github.corsstarter.web.PathPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser lets a page do under a layer of Spring's it lets it do under the block
 * that replaces the layer, unless the block says in words why not.
 */
@Tag("long")
class LayerBlockTests {

	private static final int LAYERS = 150;

	private static final int REQUESTS = 100;

	private static final List<String> ORIGINS = List.of("https://app.example.com", "http://localhost:3000",
			"http://localhost", "https://a.example.org", "https://a.b.example.org", "https://example.org",
			"https://a.example.org:8443", "http://plain.example.com", "null", "capacitor://localhost",
			"https://my-app-1.vercel.app", "https://stranger.example");

	private static final List<String> ALLOWED = List.of("https://app.example.com", "https://app.example.com/", "*",
			"http://localhost:3000", "http://plain.example.com", "null", "https://*.example.org", "nonsense");

	private static final List<String> PATTERNS = List.of("*", "https://*.example.org", "http://localhost:[*]",
			"http://localhost:*", "https://*.example.org:[8443,9443]", "https://*example.org", "https://*",
			"https://my-app-*.vercel.app", "*://app.example.com", "https://*.vercel.app", "http://*.example.com");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "*");

	private static final List<String> HEADERS = List.of("authorization", "Content-Type", "x-a", "*", "Origin");

	private static final List<String> EXPOSED = List.of("x-total-count", "errors, content-type", "*", "Set-Cookie");

	private final List<String> worse = new ArrayList<>();

	private int compared;

	private int allowed;

	@ParameterizedTest
	@ValueSource(longs = { 20261129, 7, 42 })
	void blockWhenTakenOverLosesNothing(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < LAYERS; i++) {
			compare(layer(random), random);
		}
		assertThat(this.worse).isEmpty();
		assertThat(this.compared).isGreaterThan(LAYERS / 2);
		assertThat(this.allowed).isGreaterThan(500);
	}

	@Test
	void blockWhenPathsDifferHasAPolicyForEach() {
		CorsConfiguration one = new CorsConfiguration();
		one.addAllowedOrigin("https://app.example.com");
		Map<String, CorsConfiguration> byPath = new LinkedHashMap<>();
		byPath.put("/api/**", one);
		byPath.put("/open/**", new CorsConfiguration().applyPermitDefaultValues());
		byPath.put("/api/shadowed", new CorsConfiguration().applyPermitDefaultValues());
		assertThat(block(LayerPaths.of(byPath)).yaml()).isEqualTo("""
				cors:
				  policies:
				    api:
				      paths: [/api/**]
				      allowed-origins: [https://app.example.com]
				      allowed-methods: [GET, HEAD]
				    open:
				      paths: [/open/**]
				      allowed-origins: "*"
				      allowed-methods: [GET, HEAD, POST]
				      allowed-headers: "*"
				""");
	}

	private static ConfigurationBlock block(List<LayerPath> paths) {
		return new BlockBuilder(TestConfiguration.empty().blockCheck()).suggest(paths, new ActivePolicies(null,
				List.of(), List.of(), ManagementPaths.of(List::of, List::of), 1, Instant.EPOCH));
	}

	private void compare(CorsConfiguration configuration, Random random) {
		Allowance allowance = Allowance.of(configuration);
		ConfigurationBlock block = block(
				List.of(new LayerPath(PathPatternParser.defaultInstance.parse("/**"), allowance)));
		String yaml = block.yaml();
		TestConfiguration loaded = TestConfiguration.yaml(yaml);
		assertThat(loaded.problems()).as(yaml).isEmpty();
		List<PathPolicy> policies = loaded.load().policies();
		if (policies.isEmpty()) {
			assertThat(yaml).startsWith("# No policy for /** is shown:");
			assertThat(yaml.lines().count()).isGreaterThan(1);
			return;
		}
		this.compared++;
		CorsPolicy policy = policies.get(0).policy();
		for (int i = 0; i < REQUESTS; i++) {
			compare(configuration, policy, request(random), yaml);
		}
	}

	private void compare(CorsConfiguration configuration, CorsPolicy policy, JudgedRequest request, String yaml) {
		boolean broken = Boolean.TRUE.equals(configuration.getAllowCredentials())
				&& configuration.getAllowedOrigins() != null && configuration.getAllowedOrigins().contains("*");
		if (broken) {
			return;
		}
		for (boolean credentials : new boolean[] { false, true }) {
			Set<String> before = Permitted.of(request, Answering.springServlet(configuration, request), credentials);
			Set<String> after = Permitted.of(request, Answering.ours(policy, request), credentials);
			this.allowed += before.isEmpty() ? 0 : 1;
			if (!after.containsAll(before) && !isSaid(request, yaml, policy)) {
				this.worse.add(request + (credentials ? " with credentials" : "") + ": " + before + " became " + after
						+ "\n" + yaml);
			}
		}
	}

	/** Whether a comment of the block is about it. */
	private static boolean isSaid(JudgedRequest request, String yaml, CorsPolicy policy) {
		String origin = String.valueOf(request.header(CorsHeaders.ORIGIN));
		String comments = String.join("\n", yaml.lines().filter((line) -> line.strip().startsWith("#")).toList());
		boolean credentialsForAll = policy.allowsAnyOrigin() && comments.contains("the logged-in user");
		boolean exposedForAll = comments.contains("exposes nothing to a page that sends credentials");
		return credentialsForAll || exposedForAll || Unsaid.mentions(comments, origin);
	}

	private static CorsConfiguration layer(Random random) {
		CorsConfiguration configuration = new CorsConfiguration();
		if (random.nextBoolean()) {
			configuration.setAllowedOrigins(some(ALLOWED, random));
		}
		if (random.nextBoolean()) {
			configuration.setAllowedOriginPatterns(some(PATTERNS, random));
		}
		if (random.nextInt(4) != 0) {
			configuration.setAllowedMethods(some(METHODS, random));
		}
		if (random.nextInt(4) != 0) {
			configuration.setAllowedHeaders(some(HEADERS, random));
		}
		if (random.nextBoolean()) {
			configuration.setExposedHeaders(some(EXPOSED, random));
		}
		if (random.nextBoolean()) {
			configuration.setAllowCredentials(random.nextBoolean());
		}
		if (random.nextBoolean()) {
			configuration.setMaxAge((long) random.nextInt(7200));
		}
		return random.nextBoolean() ? configuration.applyPermitDefaultValues() : configuration;
	}

	private static JudgedRequest request(Random random) {
		String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
		String method = METHODS.get(random.nextInt(METHODS.size() - 1));
		if (random.nextBoolean()) {
			return new JudgedRequest(method, Map.of()).with(CorsHeaders.ORIGIN, origin);
		}
		String headers = String.join(",",
				List.of("authorization", "content-type", "x-a").subList(0, random.nextInt(4)));
		return new JudgedRequest("OPTIONS", Map.of()).with(CorsHeaders.ORIGIN, origin)
			.with(CorsHeaders.REQUEST_METHOD, method)
			.with(CorsHeaders.REQUEST_HEADERS, headers.isEmpty() ? null : headers);
	}

	private static List<String> some(List<String> values, Random random) {
		List<String> some = new ArrayList<>(List.of(values.get(random.nextInt(values.size()))));
		values.stream().filter((value) -> random.nextInt(5) == 0 && !some.contains(value)).forEach(some::add);
		return some;
	}

}
