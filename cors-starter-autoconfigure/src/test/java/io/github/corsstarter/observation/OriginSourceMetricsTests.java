package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeFixture;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.registry.FakeRegistries;
import io.github.corsstarter.registry.FakeSource;
import io.github.corsstarter.registry.OriginRegistry;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OriginSourceMetrics}: the series of a source are there while it is
 * active.
 */
class OriginSourceMetricsTests {

	private static final String NONE = "cors.allowed-origins: https://app.example";

	private static final String TENANTS = "cors: {allowed-origin-sources: tenants, "
			+ "origin-sources: {tenants: {file: /x%s}}}";

	private static final String BOTH = "cors: {allowed-origin-sources: [tenants, shops], "
			+ "origin-sources: {tenants: {file: /x}, shops: {file: /y}}}";

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final FakeSource tenants = new FakeSource().has("https://a.example");

	private final FakeSource shops = new FakeSource().has("https://b.example");

	private final OriginSourceMetrics metrics = new OriginSourceMetrics(this.meters, this::registry);

	private final OriginRegistry registry = FakeRegistries.of(Map.of("tenants", this.tenants, "shops", this.shops),
			() -> List.of(this.metrics));

	private OriginRegistry registry() {
		return this.registry;
	}

	@AfterEach
	void close() {
		this.registry.close();
	}

	private ChangeFixture start(String yaml) {
		return new ChangeFixture(TestConfiguration.yaml(yaml), this.registry);
	}

	private double refreshes(String source, String outcome) {
		Counter counter = this.meters.find("cors.origin.source.refreshes")
			.tags("source", source, "outcome", outcome)
			.counter();
		return (counter != null) ? counter.count() : Double.NaN;
	}

	private @Nullable Object size(String source) {
		return this.meters.find("cors.origin.source.size").tag("source", source).gauge();
	}

	@Test
	void startWhenSourceIsReadCountsItOnce() {
		start(TENANTS.formatted(""));
		assertThat(refreshes("tenants", "loaded")).isEqualTo(1);
		assertThat(refreshes("tenants", "failed")).isZero();
		assertThat(size("tenants")).isNotNull();
	}

	@Test
	void changeWhenItBringsTheFirstSourceHasItsSeries() {
		ChangeFixture fixture = start(NONE);
		assertThat(this.meters.getMeters()).isEmpty();
		fixture.change(TENANTS.formatted(""));
		assertThat(refreshes("tenants", "loaded")).isEqualTo(1);
		fixture.change(TENANTS.formatted("2"));
		assertThat(refreshes("tenants", "loaded")).isEqualTo(2);
		fixture.change(NONE);
		assertThat(this.meters.getMeters()).isEmpty();
	}

	@Test
	void changeWhenRefusedLeavesNoSeries() {
		ChangeFixture fixture = start(TENANTS.formatted(""));
		int before = this.meters.getMeters().size();
		this.shops.does((sink) -> {
			throw new IllegalStateException("no such host");
		});
		assertThat(fixture.change(BOTH).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(this.meters.getMeters()).hasSize(before);
		assertThat(size("shops")).isNull();
		this.shops.has("https://b.example");
		assertThat(fixture.change(BOTH).outcome()).isEqualTo(Outcome.ACTIVATED);
		assertThat(refreshes("shops", "loaded")).isEqualTo(1);
		assertThat(refreshes("shops", "failed")).as("of what was refused").isZero();
	}

	@Test
	void changeWhenLoadEndsAfterItLeavesNoSeries() throws InterruptedException {
		ChangeFixture fixture = start(TENANTS.formatted(""));
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch end = new CountDownLatch(1);
		this.tenants.does((sink) -> {
			begun.countDown();
			end.await();
			sink.add("https://c.example");
		});
		this.registry.refresh("tenants");
		begun.await();
		fixture.change(NONE);
		end.countDown();
		awaitNoThread();
		assertThat(this.meters.getMeters()).isEmpty();
	}

	private static void awaitNoThread() throws InterruptedException {
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (Thread.getAllStackTraces()
			.keySet()
			.stream()
			.anyMatch((thread) -> thread.getName().startsWith("cors-source-")) && System.nanoTime() < end) {
			Thread.sleep(10);
		}
	}

}
