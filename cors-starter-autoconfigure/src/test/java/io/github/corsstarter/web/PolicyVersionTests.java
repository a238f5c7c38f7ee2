package io.github.corsstarter.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.OnDenied;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyVersion} and {@link PolicyDigest}: all that a policy does
 * counts, and nothing else.
 */
class PolicyVersionTests {

	private static final List<UnaryOperator<CorsPolicySpec.Builder>> CHANGES = List.of(UnaryOperator.identity(),
			(spec) -> spec.allowedOrigins("https://a.example"), (spec) -> spec.allowedOrigins("https://*.b.example"),
			(spec) -> spec.allowedOrigins("*"), (spec) -> spec.allowedMethods("GET"),
			(spec) -> spec.allowedMethods("GET", "PUT"), (spec) -> spec.allowedHeaders("x-a"),
			(spec) -> spec.exposedHeaders("x-a"), (spec) -> spec.allowedOriginSources("tenants"),
			(spec) -> spec.allowCredentials(true), (spec) -> spec.maxAge(Duration.ofHours(1)),
			(spec) -> spec.onDenied(OnDenied.OMIT_HEADERS), (spec) -> spec.preflightStatus(200));

	@Test
	void versionWhenPoliciesDoOtherThingsIsAnother() {
		assertThat(CHANGES.stream().map((change) -> version("/**", change))).doesNotHaveDuplicates()
			.allMatch((version) -> version.matches("[0-9a-f]{8}"));
		assertThat(version("/api/**", CHANGES.get(0))).isNotEqualTo(version("/**", CHANGES.get(0)));
		assertThat(CHANGES.stream().map((change) -> digest("/**", change))).doesNotHaveDuplicates();
	}

	@Test
	void versionWhenReleaseIsAnotherStaysTheSame() {
		assertThat(version("/**", CHANGES.get(0))).isEqualTo("689e1bd3");
	}

	@Test
	void versionWhenTheSameIsWrittenOtherwiseIsTheSame() {
		List<String> origins = new ArrayList<>(List.of("https://a.example", "https://B.example/",
				"https://c.example:443", "https://*.d.example", "https://a.example", "http://localhost:3000"));
		String version = version("/**", (spec) -> spec.allowedOrigins(origins.toArray(String[]::new)));
		String digest = digest("/**", (spec) -> spec.allowedOrigins(origins.toArray(String[]::new)));
		origins.addAll(List.of("https://b.example", "https://c.example", "https://*.d.example:443"));
		Collections.shuffle(origins, new Random(7));
		assertThat(version("/**", (spec) -> spec.allowedOrigins(origins.toArray(String[]::new)))).isEqualTo(version);
		assertThat(digest("/**", (spec) -> spec.allowedOrigins(origins.toArray(String[]::new)))).isEqualTo(digest);
		assertThat(version("/**", (spec) -> spec.allowedMethods("post", "get", "GET")))
			.isEqualTo(version("/**", (spec) -> spec.allowedMethods("GET", "POST")));
	}

	@Test
	void versionWhenAnyOriginIsWrittenTwiceIsTheSame() {
		assertThat(version("/**", (spec) -> spec.allowedOrigins("*", "*")))
			.isEqualTo(version("/**", (spec) -> spec.allowedOrigins("*")));
	}

	private static String version(String path, UnaryOperator<CorsPolicySpec.Builder> change) {
		return new ActivePolicies(null, policies(path, change), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH)
			.version();
	}

	private static String digest(String path, UnaryOperator<CorsPolicySpec.Builder> change) {
		return PolicyDigest.of(policies(path, change), List.of(), "");
	}

	private static List<PathPolicy> policies(String path, UnaryOperator<CorsPolicySpec.Builder> change) {
		return Stream.of(change.apply(CorsPolicySpec.builder("default").allowedOrigins("https://app.example.com")))
			.map((spec) -> new PathPolicy(PathPatternParser.defaultInstance.parse(path), "cors.paths",
					CorsPolicy.compile(spec.build())))
			.toList();
	}

}
