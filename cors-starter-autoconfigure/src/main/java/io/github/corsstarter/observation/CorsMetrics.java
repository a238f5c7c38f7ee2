package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.RequestClient;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Counts decisions and conflicts. Tags come from the configuration and from closed sets,
 * so the number of meters does not depend on what clients send. A meter that cannot be
 * registered is tried again with the next request.
 *
 * @since 0.1.0
 */
public final class CorsMetrics implements CorsDecisionListener {

	private static final Log logger = LogFactory.getLog(CorsMetrics.class);

	private final MeterRegistry registry;

	private final CorsPolicies policies;

	/** Registered at the start, or later if that fails. */
	private volatile @Nullable Timer preflights;

	/** Found by decision, since decisions are made once for each policy and reason. */
	private final Map<CorsDecision, Counter> ofBrowsers = new ConcurrentHashMap<>();

	private final Map<CorsDecision, Counter> ofOthers = new ConcurrentHashMap<>();

	/**
	 * Creates the metrics.
	 * @param registry where the meters are registered
	 * @param policies the policies
	 */
	public CorsMetrics(MeterRegistry registry, CorsPolicies policies) {
		this.registry = registry;
		this.policies = policies;
		try {
			registerFirst();
		}
		catch (RuntimeException ex) {
			// a filter of the application, which must start all the same
			logger.warn("Not all CORS metrics can be registered now", ex);
		}
	}

	private void registerFirst() {
		this.preflights = timer();
		Gauge.builder("cors.policy.generation", this.policies, (active) -> active.active().generation())
			.description("Number of the active set of policies")
			.register(this.registry);
	}

	private Timer timer() {
		return Timer.builder("cors.preflight.duration")
			.description("Time that it takes to decide a preflight")
			.register(this.registry);
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		RequestClient client = RequestClient.of(request);
		Map<CorsDecision, Counter> counters = (client == RequestClient.BROWSER) ? this.ofBrowsers : this.ofOthers;
		Counter counter = counters.get(decision);
		if (counter == null) {
			// registered twice it is the same one, and no lock is held meanwhile
			counter = counter(policy, decision, client);
			counters.put(decision, counter);
		}
		counter.increment();
	}

	@Override
	public void onPreflightAnswered(Duration duration) {
		Timer timer = this.preflights;
		if (timer == null) {
			timer = timer();
			this.preflights = timer;
		}
		timer.record(duration);
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

	private Counter counter(CorsPolicy policy, CorsDecision decision, RequestClient client) {
		String environment = this.policies.active().environment();
		return Counter.builder("cors.requests")
			.description("CORS requests by outcome")
			.tag("kind", decision.kind().id())
			.tag("outcome", DecisionTags.outcome(decision))
			.tag("reason", DecisionTags.reason(decision))
			.tag("policy", policy.name())
			.tag("environment", (environment != null) ? environment : DecisionTags.NONE)
			.tag("client", client.id())
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
