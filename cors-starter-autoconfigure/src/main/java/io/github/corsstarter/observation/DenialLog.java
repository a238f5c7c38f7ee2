package io.github.corsstarter.observation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.DenialExplanation;
import io.github.corsstarter.web.CorsDecisionListener;

/**
 * Warns of denials, once for each policy and reason in an interval, so that no client can
 * flood the log.
 *
 * @since 0.1.0
 */
public final class DenialLog implements CorsDecisionListener {

	/** How long a policy and reason stay silent after a warning. */
	public static final Duration INTERVAL = Duration.ofMinutes(1);

	private static final Log logger = LogFactory.getLog(DenialLog.class);

	private final Clock clock;

	private final boolean enabled;

	private final boolean everyDenial;

	private final Map<String, Instant> silentUntil = new LinkedHashMap<>();

	/**
	 * Creates a log.
	 * @param clock tells when an interval is over
	 * @param enabled whether any denial is logged
	 * @param everyDenial whether each denial is logged
	 */
	public DenialLog(Clock clock, boolean enabled, boolean everyDenial) {
		this.clock = clock;
		this.enabled = enabled;
		this.everyDenial = everyDenial;
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		CorsRejection rejection = decision.rejection();
		if (this.enabled && rejection != null && (this.everyDenial || isDue(policy.name() + ' ' + rejection))) {
			Failure failure = Failure.of(policy, request, decision);
			DenialExplanation explanation = failure.explain(policy);
			logger.warn("CORS " + failure.kind().id() + " denied [" + rejection.id() + "]: " + failure.method() + " "
					+ failure.path() + " from '" + failure.origin() + "'. " + explanation.explanation() + " "
					+ explanation.fix() + ".");
		}
	}

	/** Keys are policies and reasons, so there are few. */
	private synchronized boolean isDue(String key) {
		Instant now = this.clock.instant();
		Instant silent = this.silentUntil.get(key);
		if (silent != null && now.isBefore(silent)) {
			return false;
		}
		this.silentUntil.put(key, now.plus(INTERVAL));
		return true;
	}

}
