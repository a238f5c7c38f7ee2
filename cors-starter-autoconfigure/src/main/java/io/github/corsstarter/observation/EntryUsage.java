package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.OriginUsage;
import io.github.corsstarter.OriginUsage.Today;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * Has the policies keep the day, in UTC, on which each entry of their allowlists was last
 * seen. The days of equal entries go on with the next generation.
 *
 * @since 0.1.0
 */
public final class EntryUsage implements CorsDecisionListener, GenerationListener {

	private static final long MILLIS_OF_DAY = 86_400_000;

	private final Clock clock;

	private final Today today;

	private volatile long day;

	/**
	 * Begins to keep the days.
	 * @param policies the policies
	 * @param clock tells the day
	 */
	public EntryUsage(CorsPolicies policies, Clock clock) {
		this.clock = clock;
		this.day = day();
		this.today = new Today(LocalDate.ofEpochDay(this.day));
		for (CorsPolicy policy : policies.active().policies()) {
			policy.keepUsage(this.today);
		}
	}

	private long day() {
		return Math.floorDiv(this.clock.millis(), MILLIS_OF_DAY);
	}

	/** The first request of a day was noted under the day before. */
	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		long now = day();
		if (now != this.day) {
			this.day = now;
			this.today.set(LocalDate.ofEpochDay(now));
			CorsEngine.decide(policy, request, policy.usage());
		}
	}

	@Override
	public void beforeActivation(Generation next) {
		next.policies()
			.policies()
			.stream()
			.filter((policy) -> policy.usage() == null)
			.forEach((policy) -> policy.keepUsage(this.today));
	}

	@Override
	public void afterActivation(Generation retired, Generation active) {
		Map<String, OriginUsage> earlier = new HashMap<>();
		retired.policies().policies().forEach((policy) -> {
			OriginUsage usage = policy.usage();
			if (usage != null) {
				earlier.put(policy.name(), usage);
			}
		});
		for (CorsPolicy policy : active.policies().policies()) {
			OriginUsage before = earlier.get(policy.name());
			OriginUsage usage = policy.usage();
			if (before != null && usage != null && before != usage) {
				usage.takeOver(before);
			}
		}
	}

}
