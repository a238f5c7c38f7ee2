package io.github.corsstarter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.origin.ExactOriginsBuilder;
import io.github.corsstarter.origin.OriginPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for policies whose origins come from sources, and for {@link SourcedOrigins}.
 */
class SourcedOriginsTests {

	private static final String APP = "https://app.example.com";

	private static final String TENANT = "https://tenant.example";

	private final SourcedOrigins tenants = new SourcedOrigins("tenants");

	@Test
	void compileWhenThereAreOnlySourcesIsNoProblem() {
		CorsPolicy policy = CorsPolicy.compile(CorsPolicySpec.builder("test").allowedOriginSources("tenants").build());
		assertThat(policy.allowedOriginSources()).containsExactly("tenants");
		assertThat(decide(policy, TENANT)).as("not connected").isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
	}

	@Test
	void decideWhenSourceIsReplacedFollows() {
		CorsPolicy policy = policy();
		assertThat(decide(policy, APP)).isNull();
		assertThat(decide(policy, TENANT)).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		load(TENANT);
		assertThat(decide(policy, APP)).isNull();
		assertThat(decide(policy, TENANT)).isNull();
		assertThat(decide(policy, TENANT + ":8443")).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(decide(policy, "https://TENANT.example")).isEqualTo(CorsRejection.ORIGIN_MALFORMED);
		assertThat(decide(policy, "null")).isEqualTo(CorsRejection.ORIGIN_NULL);
		load("https://other.example");
		assertThat(decide(policy, TENANT)).isEqualTo(CorsRejection.ORIGIN_NOT_ALLOWED);
		assertThat(decide(policy, "https://other.example")).isNull();
	}

	@Test
	void decideWhenUsageIsKeptNotesNothingOfSources() {
		CorsPolicy policy = policy();
		load(TENANT);
		OriginUsage usage = policy.keepUsage(new OriginUsage.Today(
				LocalDate.EPOCH.plus(Duration.ofDays(30_000).toDays(), java.time.temporal.ChronoUnit.DAYS)));
		assertThat(CorsEngine.decide(policy, request(TENANT), usage).rejection()).isNull();
		assertThat(usage.lastSeen(0)).isNull();
	}

	@Test
	void decideWhenOriginIsOfSourceAnswersAsForEntries() {
		CorsPolicy policy = policy();
		load(TENANT);
		CollectingCorsResponse response = new CollectingCorsResponse();
		CorsEngine.decide(policy, request(TENANT)).writeTo(request(TENANT), response);
		assertThat(response.headers()).containsEntry("Access-Control-Allow-Origin", TENANT);
	}

	@Test
	void admittingEntryWhenSourceHasOriginIsTheOrigin() {
		CorsPolicy policy = policy();
		load(TENANT);
		assertThat(policy.admittingEntry(TENANT)).isEqualTo(TENANT);
		assertThat(policy.admittingIndex(TENANT)).isEqualTo(-1);
		assertThat(policy.admittingSource(TENANT)).isEqualTo("tenants");
		assertThat(policy.admittingSource(APP)).isNull();
		assertThat(policy.admittingEntry("https://strange.example")).isNull();
		assertThat(policy.sources()).containsExactly(this.tenants);
	}

	@Test
	void allowedOriginSourcesWhenNamedTwiceOrBlankIsEachOnce() {
		CorsPolicy policy = CorsPolicy
			.compile(CorsPolicySpec.builder("test").allowedOriginSources("a", " ", "b", "a").build());
		assertThat(policy.allowedOriginSources()).containsExactly("a", "b");
	}

	private CorsPolicy policy() {
		CorsPolicy policy = CorsPolicy
			.compile(CorsPolicySpec.builder("test").allowedOrigins(APP).allowedOriginSources("tenants").build());
		policy.readFrom(List.of(this.tenants));
		return policy;
	}

	private void load(String... origins) {
		ExactOriginsBuilder builder = new ExactOriginsBuilder();
		Stream.of(origins).map(OriginPattern::parse).forEach(builder::add);
		this.tenants.replace(builder.build(), Instant.EPOCH);
		assertThat(this.tenants.loadedAt()).isEqualTo(Instant.EPOCH);
	}

	private static @Nullable CorsRejection decide(CorsPolicy policy, String origin) {
		return CorsEngine.decide(policy, request(origin)).rejection();
	}

	private static CorsRequest request(String origin) {
		return TestCorsRequest.of("GET", Map.of("Origin", origin));
	}

}
