package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;

import io.github.corsstarter.registry.LoadOutcome;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.registry.RefreshListener;
import io.github.corsstarter.registry.SourceStatus;

/**
 * How sources of origins stand, as meters. Each source has its series from its first load
 * on, and they go with it.
 *
 * @since 0.1.0
 */
public final class OriginSourceMetrics implements RefreshListener {

	private static final String PREFIX = "cors.origin.source.";

	private final MeterRegistry meters;

	private final Supplier<OriginRegistry> registry;

	private final Clock clock = Clock.systemUTC();

	/** By the names of the sources. */
	private final Map<String, List<Meter>> registered = new HashMap<>();

	/**
	 * Creates the meters.
	 * @param meters where they are registered
	 * @param registry the sources
	 */
	public OriginSourceMetrics(MeterRegistry meters, Supplier<OriginRegistry> registry) {
		this.meters = meters;
		this.registry = registry;
	}

	@Override
	public synchronized void onRefresh(SourceStatus before, SourceStatus after) {
		if (this.registry.get().source(after.name()) == null) {
			// its last load has ended after it was gone
			return;
		}
		this.registered.computeIfAbsent(after.name(), this::register);
		LoadOutcome outcome = after.outcome();
		if (outcome != null) {
			counter(after.name(), outcome).increment();
		}
	}

	@Override
	public synchronized void onGone(String source) {
		this.registered.getOrDefault(source, List.of()).forEach(this.meters::remove);
		this.registered.remove(source);
	}

	private List<Meter> register(String source) {
		List<Meter> own = new ArrayList<>();
		for (LoadOutcome outcome : LoadOutcome.values()) {
			own.add(counter(source, outcome));
		}
		own.add(gauge("size", "Origins that the source gives", source, SourceStatus::count));
		own.add(gauge("ignored", "Entries of the source that are not allowed", source,
				(status) -> status.skipped().total()));
		own.add(TimeGauge
			.builder(PREFIX + "age", () -> value(source, this::age), java.util.concurrent.TimeUnit.MILLISECONDS)
			.description("Time since the origins were known to be those of the registry")
			.tag("source", source)
			.register(this.meters));
		return own;
	}

	private Counter counter(String source, LoadOutcome outcome) {
		return Counter.builder(PREFIX + "refreshes")
			.description("Loads of the source")
			.tag("source", source)
			.tag("outcome", outcome.id())
			.register(this.meters);
	}

	private Gauge gauge(String name, String description, String source, ToDoubleFunction<SourceStatus> value) {
		return Gauge.builder(PREFIX + name, () -> value(source, value))
			.description(description)
			.tag("source", source)
			.register(this.meters);
	}

	private double value(String source, ToDoubleFunction<SourceStatus> value) {
		SourceStatus status = this.registry.get().source(source);
		return (status != null) ? value.applyAsDouble(status) : Double.NaN;
	}

	private double age(SourceStatus status) {
		Instant loadedAt = status.loadedAt();
		return (loadedAt != null) ? Duration.between(loadedAt, this.clock.instant()).toMillis() : Double.NaN;
	}

}
