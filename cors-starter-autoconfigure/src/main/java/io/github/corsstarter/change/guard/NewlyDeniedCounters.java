package io.github.corsstarter.change.guard;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.Generation;

/**
 * Counts by policy the requests that changes deny.
 *
 * @since 0.1.0
 */
public final class NewlyDeniedCounters implements NewlyDeniedListener {

	private final MeterRegistry registry;

	private final Map<String, Counter> counters = new ConcurrentHashMap<>();

	/**
	 * Creates the counters.
	 * @param registry where they are registered
	 */
	public NewlyDeniedCounters(MeterRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void beforeActivation(Generation next) {
		names(next.policies()).forEach(this::counter);
	}

	@Override
	public void afterActivation(Generation retired, Generation active) {
		Set<String> names = names(active.policies());
		this.counters.forEach((name, counter) -> {
			if (!names.contains(name)) {
				this.counters.remove(name);
				this.registry.remove(counter);
			}
		});
	}

	private static Set<String> names(ActivePolicies policies) {
		return policies.policies().stream().map(CorsPolicy::name).collect(Collectors.toSet());
	}

	@Override
	public void onNewlyDenied(String policy) {
		counter(policy).increment();
	}

	private Counter counter(String policy) {
		return this.counters.computeIfAbsent(policy,
				(name) -> Counter.builder("cors.policy.newly.denied")
					.description("CORS requests that are denied since the latest change of the policies")
					.tag("policy", name)
					.register(this.registry));
	}

}
