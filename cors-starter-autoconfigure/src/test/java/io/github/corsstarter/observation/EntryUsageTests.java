package io.github.corsstarter.observation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.explain.RequestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EntryUsage} with a clock that jumps.
 */
class EntryUsageTests {

	private static final String A = "https://a.example";

	private static final String B = "https://b.example";

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));

	private final ChangeFixture fixture = new ChangeFixture(
			TestConfiguration.yaml("cors.allowed-origins: [https://a.example, https://b.example]"));

	private final EntryUsage usage;

	EntryUsageTests() {
		InstantSource time = this.now::get;
		this.usage = new EntryUsage(this.fixture.policies, time.withZone(ZoneOffset.UTC));
	}

	private void send(String time, String origin) {
		this.now.set(Instant.parse(time));
		CorsPolicy policy = policy();
		CorsRequest request = Denials.request(RequestClient.BROWSER, origin);
		CorsDecision decision = CorsEngine.decide(policy, request, policy.usage());
		this.usage.onDecision(policy, request, decision);
	}

	private CorsPolicy policy() {
		return this.fixture.policies.active().policies().get(0);
	}

	private @Nullable LocalDate lastSeen(String origin) {
		return Objects.requireNonNull(policy().usage()).lastSeen(policy().indexOf(origin));
	}

	@Test
	void lastSeenWhenTheClockJumpsBackIsTheDayOfTheLatestRequest() {
		send("2026-11-21T09:00:00Z", A);
		send("2036-01-01T00:00:00Z", A);
		send("2036-01-01T00:00:00Z", B);
		assertThat(lastSeen(A)).isEqualTo("2036-01-01");
		send("2026-11-22T00:00:00Z", A);
		assertThat(lastSeen(A)).isEqualTo("2026-11-22");
		assertThat(lastSeen(B)).as("nobody came since").isEqualTo("2036-01-01");
		send("2026-11-22T00:00:00Z", B);
		assertThat(lastSeen(B)).isEqualTo("2026-11-22");
	}

	@ParameterizedTest
	@CsvSource({ "1970-01-01T00:00:00Z, 2020-01-01", "2199-06-05T00:00:00Z, 2199-06-05",
			"9999-12-31T00:00:00Z, 2199-06-05" })
	void lastSeenWhenTheClockIsFarOffIsTheNearestDayThatThereIs(String time, String day) {
		send(time, A);
		assertThat(lastSeen(A)).isEqualTo(day);
		send("2026-11-22T00:00:00Z", A);
		assertThat(lastSeen(A)).isEqualTo("2026-11-22");
	}

}
