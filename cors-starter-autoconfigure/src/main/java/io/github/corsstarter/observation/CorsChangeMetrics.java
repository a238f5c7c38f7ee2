package io.github.corsstarter.observation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.HistoryEntry;

/**
 * Counts changes by what came of them, and says whether the last one was refused.
 *
 * @since 0.1.0
 */
public final class CorsChangeMetrics implements ChangeListener {

	private final Map<Outcome, Counter> reloads = new EnumMap<>(Outcome.class);

	private volatile boolean refused;

	/**
	 * Creates the metrics.
	 * @param registry where the meters are registered
	 */
	public CorsChangeMetrics(MeterRegistry registry) {
		for (Outcome outcome : Outcome.values()) {
			this.reloads.put(outcome,
					Counter.builder("cors.policy.reloads")
						.description("Changes of the policies by what came of them")
						.tag("outcome", outcome.id())
						.register(registry));
		}
		Gauge.builder("cors.policy.last.reload.successful", this, (metrics) -> metrics.refused ? 0 : 1)
			.description("Whether the last change of the policies was not refused")
			.register(registry);
	}

	@Override
	public void onTried(HistoryEntry change) {
		Outcome outcome = change.result().outcome();
		Objects.requireNonNull(this.reloads.get(outcome)).increment();
		this.refused = outcome == Outcome.REFUSED;
	}

}
