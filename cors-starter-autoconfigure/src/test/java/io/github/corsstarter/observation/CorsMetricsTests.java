package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GroupNote;
import io.github.corsstarter.web.GroupNotes;
import io.github.corsstarter.web.ManagementPaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link CorsMetrics}.
 */
class CorsMetricsTests {

	private static final NamedRegistry NO_SOURCES = new NamedRegistry(
			new StaticListableBeanFactory().getBeanProvider(OriginRegistry.class));

	private static final CorsPolicy POLICY = CorsPolicy
		.compile(CorsPolicySpec.builder("p").allowedOrigins("https://app.example.com").build());

	private final MeterRegistry registry = new SimpleMeterRegistry();

	private static CorsPolicies policies() {
		ActivePolicies active = new ActivePolicies(null, List.of(), List.of(), ManagementPaths.NONE, 1, Instant.EPOCH);
		return new CorsPolicies(new Generation(active, PropertyOrigins.asOf(new MockEnvironment())));
	}

	private static void decide(CorsMetrics metrics, String origin, @Nullable String mode) {
		CorsRequest request = new Request(origin, mode);
		CorsDecision decision = CorsEngine.decide(POLICY, request);
		metrics.onDecision(POLICY, request, decision);
	}

	private double count(String outcome, String client) {
		return this.registry.get("cors.requests").tag("outcome", outcome).tag("client", client).counter().count();
	}

	@Test
	void requestsAreCountedByClient() {
		CorsMetrics metrics = new CorsMetrics(this.registry, policies(), NO_SOURCES, Clock.systemUTC());
		for (int i = 0; i < 3; i++) {
			decide(metrics, "https://app.example.com", "cors");
			decide(metrics, "https://evil.example", null);
		}
		decide(metrics, "https://app.example.com", "made-up");
		assertThat(count("allowed", "browser")).isEqualTo(3);
		assertThat(count("denied", "other")).isEqualTo(3);
		assertThat(count("allowed", "other")).isEqualTo(1);
		assertThat(this.registry.get("cors.requests").counters()).hasSize(3);
	}

	@Test
	void findingsWhenDaysPassAreCountedAsOfTheDay() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-01-01T00:00:00Z"));
		GroupNote note = new GroupNote("partners", "cors.group-notes.partners", null, null, LocalDate.of(2027, 3, 31));
		CorsPolicies policies = new CorsPolicies(new Generation(policies().active(),
				PropertyOrigins.asOf(new MockEnvironment()), new GroupNotes(List.of(note))));
		InstantSource time = now::get;
		new CorsMetrics(this.registry, policies, NO_SOURCES, time.withZone(ZoneOffset.UTC));
		assertThat(List.of(findings("info"), findings("warning"))).containsExactly(0.0, 0.0);
		now.set(Instant.parse("2027-03-31T00:00:00Z"));
		assertThat(List.of(findings("info"), findings("warning"))).containsExactly(1.0, 0.0);
		now.set(Instant.parse("2027-04-01T00:00:00Z"));
		assertThat(List.of(findings("info"), findings("warning"))).containsExactly(0.0, 1.0);
	}

	@Test
	void firstEndIsThatOfTheGroupThatEndsFirst() {
		assertThat(firstEnd()).isNaN();
		assertThat(firstEnd((LocalDate) null)).isNaN();
		double end = firstEnd(null, LocalDate.of(2027, 3, 31), LocalDate.of(2027, 1, 1));
		assertThat(Instant.ofEpochSecond((long) end)).isEqualTo("2027-01-02T00:00:00Z");
	}

	/** Days too far away for any clock are days, too. */
	@Test
	void firstEndWhenDaysAreExtremeIsANumber() {
		assertThat(firstEnd(LocalDate.MAX)).isPositive().isFinite();
		assertThat(firstEnd(LocalDate.MAX, LocalDate.MIN)).isNegative().isFinite();
	}

	private double firstEnd(@Nullable LocalDate... days) {
		this.registry.clear();
		List<GroupNote> notes = new ArrayList<>();
		for (LocalDate day : days) {
			notes.add(new GroupNote("g" + notes.size(), "cors.group-notes.g", null, null, day));
		}
		CorsPolicies policies = new CorsPolicies(new Generation(policies().active(),
				PropertyOrigins.asOf(new MockEnvironment()), new GroupNotes(notes)));
		new CorsMetrics(this.registry, policies, NO_SOURCES, Clock.systemUTC());
		return this.registry.get("cors.group.expires.at").timeGauge().value(TimeUnit.SECONDS);
	}

	private double findings(String severity) {
		return this.registry.get("cors.findings").tag("severity", severity).gauge().value();
	}

	@Test
	void metersWhenAFilterThrowsAreRegisteredAsSoonAsItDoesNot() {
		AtomicBoolean broken = new AtomicBoolean(true);
		this.registry.config().meterFilter(new MeterFilter() {
			@Override
			public Meter.Id map(Meter.Id id) {
				if (broken.get()) {
					throw new IllegalStateException("on purpose");
				}
				return id;
			}
		});
		CorsMetrics metrics = new CorsMetrics(this.registry, policies(), NO_SOURCES, Clock.systemUTC());
		assertThatIllegalStateException().isThrownBy(() -> decide(metrics, "https://app.example.com", "cors"));
		assertThatIllegalStateException().isThrownBy(() -> metrics.onPreflightAnswered(1));
		assertThatIllegalStateException().isThrownBy(() -> metrics.onConflict(POLICY, "Access-Control-Max-Age"));
		broken.set(false);
		decide(metrics, "https://app.example.com", "cors");
		metrics.onPreflightAnswered(1);
		metrics.onConflict(POLICY, "Access-Control-Max-Age");
		assertThat(count("allowed", "browser")).isEqualTo(1);
		assertThat(this.registry.get("cors.preflight.duration").timer().count()).isEqualTo(1);
		assertThat(this.registry.get("cors.preflight.duration").timer().totalTime(TimeUnit.NANOSECONDS)).isEqualTo(1);
		assertThat(this.registry.get("cors.conflicts").counter().count()).isEqualTo(1);
	}

	private record Request(String from, @Nullable String mode) implements CorsRequest {

		@Override
		public String method() {
			return "GET";
		}

		@Override
		public @Nullable String header(String name) {
			return switch (name) {
				case CorsHeaders.ORIGIN -> this.from;
				case CorsHeaders.SEC_FETCH_MODE -> this.mode;
				default -> null;
			};
		}

		@Override
		public String scheme() {
			return "http";
		}

		@Override
		public String host() {
			return "localhost";
		}

		@Override
		public int port() {
			return 80;
		}

		@Override
		public String path() {
			return "/";
		}

	}

}
