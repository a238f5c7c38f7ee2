package io.github.corsstarter.observation;

import java.time.Duration;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.diagnostics.CorsExplainer;

/**
 * Warns of denials: once of each different failure in an interval, in one line that says
 * what to change.
 *
 * @since 0.1.0
 */
public final class DenialLog implements DenialListener {

	/** How long a failure stays silent after a warning. */
	public static final Duration INTERVAL = Duration.ofMinutes(1);

	/** The most different failures of a policy and reason that an interval warns of. */
	public static final int MAX_FAILURES = 10;

	private static final Log logger = LogFactory.getLog(DenialLog.class);

	private final CorsExplainer explainer;

	private final boolean enabled;

	private final DenialThrottle throttle;

	/**
	 * Creates a log.
	 * @param explainer explains denials
	 * @param enabled whether any denial is logged
	 * @param everyDenial whether each denial is logged
	 */
	public DenialLog(CorsExplainer explainer, boolean enabled, boolean everyDenial) {
		this.explainer = explainer;
		this.enabled = enabled;
		this.throttle = new DenialThrottle(everyDenial ? Duration.ZERO : INTERVAL, MAX_FAILURES);
	}

	@Override
	public void onDenied(DeniedRequest denied) {
		DenialThrottle.Passed passed = this.enabled ? this.throttle.pass(denied) : null;
		if (passed != null) {
			Failure failure = passed.failure();
			logger.warn(failure.text(this.explainer.explain(denied.policy(), failure.denial()))
					+ heldBack(passed.heldBack()));
		}
	}

	private static String heldBack(long count) {
		return (count != 0) ? " (" + count + " more with this reason were not logged before.)" : "";
	}

}
