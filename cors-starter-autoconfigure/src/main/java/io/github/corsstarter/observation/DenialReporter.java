package io.github.corsstarter.observation;

import java.time.Clock;
import java.util.List;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.web.CorsDecisionListener;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Picks the denials out of all decisions, for those who keep them and those who tell of
 * them.
 *
 * @since 0.1.0
 */
public final class DenialReporter implements CorsDecisionListener {

	private final Clock clock;

	private final CorsPolicies policies;

	private final List<DenialListener> listeners;

	/**
	 * Creates a reporter.
	 * @param clock tells the time of denials
	 * @param policies the policies
	 * @param listeners notified of each denial, in order
	 */
	public DenialReporter(Clock clock, CorsPolicies policies, List<DenialListener> listeners) {
		this.clock = clock;
		this.policies = policies;
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		CorsRejection reason = decision.rejection();
		if (reason == null) {
			return;
		}
		DeniedRequest denied = new DeniedRequest(policy, reason, RequestClient.of(request), this.clock.instant(),
				() -> Failure.of(request, decision, reason, this.policies.active().version()));
		for (DenialListener listener : this.listeners) {
			listener.onDenied(denied);
		}
	}

}
