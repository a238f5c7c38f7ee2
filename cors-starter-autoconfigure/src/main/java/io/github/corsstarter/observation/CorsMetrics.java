package io.github.corsstarter.observation;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
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
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * Counts decisions and conflicts. Tags come from the configuration and from closed sets,
 * so the number of meters does not depend on what clients send. A meter that cannot be
 * registered is tried again with the next request.
 *
 * @since 0.1.0
 */
public final class CorsMetrics implements CorsDecisionListener, GenerationListener {

	private static final Log logger = LogFactory.getLog(CorsMetrics.class);

	private final MeterRegistry registry;

	private final CorsPolicies policies;

	/** Registered with the first preflight: a start need not wait for it. */
	private volatile @Nullable Timer preflights;

	private final DecisionCounters decisions;

	private final GenerationGauges gauges;

	/**
	 * Creates the metrics.
	 * @param registry where the meters are registered
	 * @param policies the policies
	 * @param sources the sources of origins
	 * @param clock tells the day
	 */
	public CorsMetrics(MeterRegistry registry, CorsPolicies policies, NamedRegistry sources, Clock clock) {
		this.registry = registry;
		this.policies = policies;
		this.decisions = new DecisionCounters(registry);
		this.gauges = new GenerationGauges(registry, policies, sources, clock);
		register(() -> {
			this.gauges.register();
			this.decisions.prepare(policies.active());
		});
	}

	/** A filter of the application may fail, which must go on all the same. */
	private static void register(Runnable meters) {
		try {
			meters.run();
		}
		catch (RuntimeException ex) {
			logger.warn("Not all CORS metrics can be registered now", ex);
		}
	}

	@Override
	public void beforeActivation(Generation next) {
		register(() -> this.decisions.prepare(next.policies()));
	}

	@Override
	public void afterActivation(Generation retired, Generation active) {
		register(() -> {
			this.gauges.replaceInfo(active.policies());
			this.decisions.retain(active.policies());
		});
	}

	private Timer timer() {
		return Timer.builder("cors.preflight.duration")
			.description("Time that it takes to decide a preflight")
			.register(this.registry);
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		this.decisions.count(this.policies.active(), decision, RequestClient.of(request));
	}

	@Override
	public void onPreflightAnswered(long nanos) {
		Timer timer = this.preflights;
		if (timer == null) {
			timer = timer();
			this.preflights = timer;
		}
		timer.record(nanos, TimeUnit.NANOSECONDS);
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
