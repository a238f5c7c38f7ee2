package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Counts decisions and conflicts. Tags come from the configuration and from closed sets,
 * so the number of meters does not depend on what clients send.
 *
 * @since 0.1.0
 */
public final class CorsMetrics implements CorsDecisionListener {

	private final MeterRegistry registry;

	private final CorsPolicies policies;

	private final Timer preflights;

	/** Found by decision, since decisions are made once for each policy and reason. */
	private final Map<CorsDecision, Counter> decisions = new ConcurrentHashMap<>();

	/**
	 * Creates the metrics.
	 * @param registry where the meters are registered
	 * @param policies the policies
	 */
	public CorsMetrics(MeterRegistry registry, CorsPolicies policies) {
		this.registry = registry;
		this.policies = policies;
		this.preflights = Timer.builder("cors.preflight.duration")
			.description("Time that it takes to decide a preflight")
			.register(registry);
		Gauge.builder("cors.policy.generation", policies, (active) -> active.active().generation())
			.description("Number of the set of policies that is in force")
			.register(registry);
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		Counter counter = this.decisions.get(decision);
		if (counter == null) {
			counter = this.decisions.computeIfAbsent(decision, (key) -> counter(policy, key));
		}
		counter.increment();
	}

	@Override
	public void onPreflightAnswered(Duration duration) {
		this.preflights.record(duration);
	}

	@Override
	public void onConflict(CorsPolicy policy, String header) {
		Counter.builder("cors.conflicts")
			.description("CORS headers that something behind the filter set, and that were not sent")
			.tag("policy", policy.name())
			.tag("header", KnownHeaders.tagOf(header))
			.register(this.registry)
			.increment();
	}

	private Counter counter(CorsPolicy policy, CorsDecision decision) {
		String environment = this.policies.active().environment();
		return Counter.builder("cors.requests")
			.description("CORS requests by what was decided")
			.tag("kind", decision.kind().id())
			.tag("outcome", DecisionTags.outcome(decision))
			.tag("reason", DecisionTags.reason(decision))
			.tag("policy", policy.name())
			.tag("environment", (environment != null) ? environment : DecisionTags.NONE)
			.register(this.registry);
	}

	/**
	 * The names that a conflict may be counted under. A handler can set any name that
	 * starts like theirs, perhaps one that a client chose.
	 */
	private static final class KnownHeaders {

		private static final Map<String, String> TAGS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

		static {
			for (String name : new String[] { CorsHeaders.ALLOW_ORIGIN, CorsHeaders.ALLOW_CREDENTIALS,
					CorsHeaders.ALLOW_METHODS, CorsHeaders.ALLOW_HEADERS, CorsHeaders.EXPOSE_HEADERS,
					CorsHeaders.MAX_AGE }) {
				TAGS.put(name, name);
			}
		}

		static String tagOf(String header) {
			return TAGS.getOrDefault(header, "other");
		}

	}

}
