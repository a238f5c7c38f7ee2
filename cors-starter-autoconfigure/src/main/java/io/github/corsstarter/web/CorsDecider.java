package io.github.corsstarter.web;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;

/**
 * Decides requests under the active policies and tells the listeners.
 *
 * @since 0.1.0
 */
public final class CorsDecider {

	private final CorsPolicies policies;

	private final List<CorsDecisionListener> listeners;

	private final boolean explainToClient;

	/**
	 * Creates a decider.
	 * @param policies the policies
	 * @param listeners told of each decision, in order
	 * @param explainToClient whether denials outside of production tell the client why
	 */
	public CorsDecider(CorsPolicies policies, List<CorsDecisionListener> listeners, boolean explainToClient) {
		this.policies = policies;
		this.listeners = List.copyOf(listeners);
		this.explainToClient = explainToClient;
	}

	/**
	 * Decides a request that just came in, and reports the decision.
	 * @param request the request
	 * @param managementServer whether it reached a management server with its own port
	 * @return the decision, or {@code null} if no policy governs the path
	 */
	public @Nullable DecidedRequest decide(CorsRequest request, boolean managementServer) {
		long start = System.nanoTime();
		CorsPolicy policy = find(request, managementServer);
		if (policy == null) {
			return null;
		}
		DecidedRequest decided = decide(policy, request);
		if (decided.decision().kind() != CorsRequestKind.NOT_CORS) {
			report(policy, request, decided.decision(), start);
		}
		return decided;
	}

	/**
	 * Decides a request again that comes back on an error or asynchronous dispatch. The
	 * decision is the same; nothing is reported twice.
	 * @param request the request
	 * @param managementServer whether it reached a management server with its own port
	 * @return the decision, or {@code null} if no policy governs the path
	 */
	public @Nullable DecidedRequest decideAgain(CorsRequest request, boolean managementServer) {
		CorsPolicy policy = find(request, managementServer);
		return (policy != null) ? decide(policy, request) : null;
	}

	private DecidedRequest decide(CorsPolicy policy, CorsRequest request) {
		return new DecidedRequest(policy, request, CorsEngine.decide(policy, request), this.listeners,
				this.explainToClient);
	}

	private @Nullable CorsPolicy find(CorsRequest request, boolean managementServer) {
		return this.policies.active().find(request.path(), managementServer);
	}

	private void report(CorsPolicy policy, CorsRequest request, CorsDecision decision, long start) {
		for (CorsDecisionListener listener : this.listeners) {
			listener.onDecision(policy, request, decision);
		}
		if (decision.kind() == CorsRequestKind.PREFLIGHT) {
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			this.listeners.forEach((listener) -> listener.onPreflightAnswered(duration));
		}
	}

}
