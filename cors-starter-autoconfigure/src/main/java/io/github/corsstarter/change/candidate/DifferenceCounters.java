package io.github.corsstarter.change.candidate;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequestKind;

/**
 * The same counts as meters, since the start of the application.
 *
 * @since 0.1.0
 */
public final class DifferenceCounters implements DifferenceListener {

	private static final Log logger = LogFactory.getLog(DifferenceCounters.class);

	private static final String NAME = "cors.candidate.requests";

	private static final CorsRequestKind[] KINDS = { CorsRequestKind.PREFLIGHT, CorsRequestKind.ACTUAL };

	private static final int NUMBER = CandidateDifference.values().length;

	private final MeterRegistry registry;

	private final Map<String, AtomicReferenceArray<@Nullable Counter>> policies = new ConcurrentHashMap<>();

	/**
	 * Creates the counters.
	 * @param registry where they are registered
	 */
	public DifferenceCounters(MeterRegistry registry) {
		this.registry = registry;
	}

	/** A filter of the application may fail, which must go on all the same. */
	@Override
	public void prepare(Map<String, Set<CandidateDifference>> possible) {
		try {
			register(possible);
		}
		catch (RuntimeException ex) {
			logger.warn("Not all CORS metrics can be registered now", ex);
		}
	}

	private void register(Map<String, Set<CandidateDifference>> possible) {
		possible.forEach((policy, differences) -> {
			for (CorsRequestKind kind : KINDS) {
				differences.forEach((difference) -> counter(kind, difference, policy));
			}
		});
		this.policies.keySet().retainAll(possible.keySet());
		this.registry.find(NAME)
			.counters()
			.stream()
			.filter((counter) -> !possible.containsKey(counter.getId().getTag("policy")))
			.forEach(this.registry::remove);
	}

	@Override
	public void onCompared(CorsRequestKind kind, CandidateDifference difference, String policy) {
		counter(kind, difference, policy).increment();
	}

	private Counter counter(CorsRequestKind kind, CandidateDifference difference, String policy) {
		AtomicReferenceArray<@Nullable Counter> counters = this.policies.get(policy);
		if (counters == null) {
			counters = this.policies.computeIfAbsent(policy, (name) -> new AtomicReferenceArray<>(2 * NUMBER));
		}
		int index = difference.ordinal() + ((kind == CorsRequestKind.PREFLIGHT) ? 0 : NUMBER);
		Counter counter = counters.get(index);
		if (counter == null) {
			// registered twice it is the same one, and no lock is held meanwhile
			counter = register(kind, difference, policy);
			counters.set(index, counter);
		}
		return counter;
	}

	private Counter register(CorsRequestKind kind, CandidateDifference difference, String policy) {
		return Counter.builder(NAME)
			.description("CORS requests by what the candidate would make of them")
			.tag("kind", kind.id())
			.tag("difference", difference.id())
			.tag("policy", policy)
			.register(this.registry);
	}

}
