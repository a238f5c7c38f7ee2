package io.github.corsstarter.web;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;

/**
 * A listener, kept from harming requests: what it throws is logged once and goes no
 * further.
 */
final class GuardedListener implements CorsDecisionListener {

	private static final Log logger = LogFactory.getLog(GuardedListener.class);

	private final CorsDecisionListener listener;

	private final AtomicBoolean failed = new AtomicBoolean();

	GuardedListener(CorsDecisionListener listener) {
		this.listener = listener;
	}

	@Override
	public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
		try {
			this.listener.onDecision(policy, request, decision);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logOnce(ex);
		}
	}

	@Override
	public void onDenied(CorsRequest request, CorsDecision decision, Supplier<Denial> denial) {
		try {
			this.listener.onDenied(request, decision, denial);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logOnce(ex);
		}
	}

	@Override
	public void onPreflightAnswered(long nanos) {
		try {
			this.listener.onPreflightAnswered(nanos);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logOnce(ex);
		}
	}

	@Override
	public void onConflict(CorsPolicy policy, String header) {
		try {
			this.listener.onConflict(policy, header);
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			logOnce(ex);
		}
	}

	private void logOnce(Throwable failure) {
		if (this.failed.compareAndSet(false, true)) {
			logger.error(
					"A listener of CORS decisions failed: " + this.listener.getClass().getName()
							+ ". Requests are answered as decided. Further failures of this listener are not logged.",
					failure);
		}
	}

}
