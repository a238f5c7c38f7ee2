package io.github.corsstarter.observation;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.web.ActivePolicies;

/**
 * The counters of decisions, by the name of the policy, so that they do not keep a
 * policy. Safe for use by many threads.
 */
final class DecisionCounters {

	private static final CorsRequestKind[] KINDS = { CorsRequestKind.PREFLIGHT, CorsRequestKind.ACTUAL };

	private static final CorsRejection[] REJECTIONS = CorsRejection.values();

	private static final RequestClient[] CLIENTS = RequestClient.values();

	private final MeterRegistry registry;

	private final Map<String, OfPolicy> policies = new ConcurrentHashMap<>();

	DecisionCounters(MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Counts a decision.
	 * @param active the policies that are active, whose environment new counters have
	 */
	void count(ActivePolicies active, CorsDecision decision, RequestClient client) {
		String policy = decision.policy().name();
		OfPolicy counters = this.policies.get(policy);
		if (counters == null) {
			counters = this.policies.computeIfAbsent(policy, (name) -> new OfPolicy(name, environment(active)));
		}
		counters.of(decision.kind(), decision.rejection(), client).increment();
	}

	/** Registers every counter that policies can need, so that each starts with zero. */
	void prepare(ActivePolicies next) {
		String environment = environment(next);
		for (CorsPolicy policy : next.policies()) {
			OfPolicy counters = this.policies.get(policy.name());
			if (counters == null || !counters.environment.equals(environment)) {
				counters = new OfPolicy(policy.name(), environment);
				this.policies.put(policy.name(), counters);
			}
			counters.registerAll();
		}
	}

	/** Removes the counters of policies and environments that are not active. */
	void retain(ActivePolicies active) {
		String environment = environment(active);
		Collection<String> names = active.policies().stream().map(CorsPolicy::name).collect(Collectors.toSet());
		this.policies.keySet().retainAll(names);
		this.registry.find("cors.requests")
			.counters()
			.stream()
			.filter((counter) -> !names.contains(counter.getId().getTag("policy"))
					|| !environment.equals(counter.getId().getTag("environment")))
			.forEach(this.registry::remove);
	}

	static String environment(ActivePolicies policies) {
		String environment = policies.environment();
		return (environment != null) ? environment : DecisionTags.NONE;
	}

	/**
	 * The counters of a policy.
	 */
	private final class OfPolicy {

		private final String policy;

		private final String environment;

		/**
		 * By kind, outcome and client; a counter that cannot be registered is missing.
		 */
		private final AtomicReferenceArray<@Nullable Counter> counters = new AtomicReferenceArray<>(
				KINDS.length * (REJECTIONS.length + 1) * CLIENTS.length);

		private OfPolicy(String policy, String environment) {
			this.policy = policy;
			this.environment = environment;
		}

		private void registerAll() {
			for (CorsRequestKind kind : KINDS) {
				for (RequestClient client : CLIENTS) {
					of(kind, null, client);
					for (CorsRejection rejection : REJECTIONS) {
						if (rejection.concerns(kind)) {
							of(kind, rejection, client);
						}
					}
				}
			}
		}

		private Counter of(CorsRequestKind kind, @Nullable CorsRejection rejection, RequestClient client) {
			int index = index(kind, rejection, client);
			Counter counter = this.counters.get(index);
			if (counter == null) {
				// registered twice it is the same one, and no lock is held meanwhile
				counter = register(kind, rejection, client);
				this.counters.set(index, counter);
			}
			return counter;
		}

		private static int index(CorsRequestKind kind, @Nullable CorsRejection rejection, RequestClient client) {
			int outcome = (rejection != null) ? rejection.ordinal() + 1 : 0;
			int ofKind = (kind == CorsRequestKind.PREFLIGHT) ? outcome : outcome + REJECTIONS.length + 1;
			return ofKind * CLIENTS.length + client.ordinal();
		}

		private Counter register(CorsRequestKind kind, @Nullable CorsRejection rejection, RequestClient client) {
			return Counter.builder("cors.requests")
				.description("CORS requests by outcome")
				.tags("kind", kind.id(), "outcome", DecisionTags.outcome(rejection), "reason",
						DecisionTags.reason(rejection), "policy", this.policy, "environment", this.environment,
						"client", client.id())
				.register(DecisionCounters.this.registry);
		}

	}

}
