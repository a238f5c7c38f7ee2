package io.github.corsstarter.web;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.explain.ClientExplanation;
import io.github.corsstarter.explain.Denial;

/**
 * Decides requests under the active policies and tells the listeners.
 *
 * @since 0.1.0
 */
public final class CorsDecider {

	/** Tells the person at the browser why a request was denied. */
	private static final String DENIED = "Cors-Denied";

	/** Tells which policies made an answer, which a cache may keep for long. */
	private static final String POLICY = "Cors-Policy";

	private final CorsPolicies policies;

	/** A list would make an iterator each time, which is up to three for a request. */
	private final CorsDecisionListener[] listeners;

	private final ClientDiagnostics diagnostics;

	private final boolean managementServer;

	/**
	 * Creates a decider.
	 * @param policies the policies
	 * @param listeners notified of each decision, in order; what one throws is logged
	 * once and changes no answer
	 * @param diagnostics what answers tell clients beside the headers of the protocol
	 */
	public CorsDecider(CorsPolicies policies, List<CorsDecisionListener> listeners, ClientDiagnostics diagnostics) {
		this(policies, guarded(listeners), diagnostics, false);
	}

	private CorsDecider(CorsPolicies policies, CorsDecisionListener[] listeners, ClientDiagnostics diagnostics,
			boolean managementServer) {
		this.policies = policies;
		this.listeners = listeners;
		this.diagnostics = diagnostics;
		this.managementServer = managementServer;
	}

	private static CorsDecisionListener[] guarded(List<CorsDecisionListener> listeners) {
		CorsDecisionListener[] guarded = new CorsDecisionListener[listeners.size()];
		for (int i = 0; i < guarded.length; i++) {
			guarded[i] = new GuardedListener(listeners.get(i));
		}
		return guarded;
	}

	/**
	 * The decider of a management server with a port of its own.
	 * @return a decider that tells the same listeners
	 */
	public CorsDecider onManagementServer() {
		return new CorsDecider(this.policies, this.listeners, this.diagnostics, true);
	}

	/**
	 * Decides a request and reports the decision. To be called once for a request.
	 * @param request the request
	 * @return the decision, or {@code null} if no policy governs the path
	 */
	public @Nullable CorsDecision decide(RoutedRequest request) {
		CorsDecision decision = (this.listeners.length == 0) ? evaluate(request) : evaluateAndReport(request);
		Shadows shadows = this.policies.shadows().get();
		if (shadows != null) {
			shadows.onDecided(request, decision, this.managementServer);
		}
		return decision;
	}

	private @Nullable CorsDecision evaluateAndReport(RoutedRequest request) {
		// asking the clock costs as much as deciding, and only preflights are timed
		long start = "OPTIONS".equals(request.method()) ? System.nanoTime() : 0;
		CorsDecision decision = evaluate(request);
		if (decision != null && decision.kind() != CorsRequestKind.NOT_CORS) {
			report(request, decision, start);
		}
		return decision;
	}

	private @Nullable CorsDecision evaluate(RoutedRequest request) {
		return this.policies.active().decide(request, this.managementServer);
	}

	/**
	 * Whether a request is for the actuator.
	 * @param request a request to the application's server
	 * @return {@code true} if its path is one of the actuator's
	 */
	public boolean isManagement(RoutedRequest request) {
		return this.policies.active().isManagement(request.path());
	}

	/**
	 * Writes the headers of a decision. Writing them again changes nothing.
	 * @param decision the decision
	 * @param request the request that was decided
	 * @param response where the headers go
	 */
	public void write(CorsDecision decision, CorsRequest request, CorsResponse response) {
		decision.writeTo(request, response);
		CorsRejection rejection = decision.rejection();
		if (this.diagnostics.reason() && rejection != null && !decision.policy().spec().safetyRules().production()) {
			response.setHeader(DENIED, ClientExplanation.of(request, rejection));
		}
		if (this.diagnostics.version() && rejection == null) {
			response.setHeader(POLICY, this.policies.generationOf(decision.policy()).policies().version());
		}
	}

	/**
	 * Reports that something behind the filter set a header of the CORS protocol.
	 * @param decision the decision whose headers were kept
	 * @param header the name of the header
	 */
	public void reportConflict(CorsDecision decision, String header) {
		for (CorsDecisionListener listener : this.listeners) {
			listener.onConflict(decision.policy(), header);
		}
	}

	private void report(CorsRequest request, CorsDecision decision, long start) {
		for (CorsDecisionListener listener : this.listeners) {
			listener.onDecision(decision.policy(), request, decision);
		}
		if (decision.rejection() != null) {
			Supplier<Denial> denial = new Description(request, decision);
			for (CorsDecisionListener listener : this.listeners) {
				listener.onDenied(request, decision, denial);
			}
		}
		if (decision.kind() == CorsRequestKind.PREFLIGHT) {
			long nanos = System.nanoTime() - start;
			for (CorsDecisionListener listener : this.listeners) {
				listener.onPreflightAnswered(nanos);
			}
		}
	}

	/**
	 * Describes a denial once, if anybody asks.
	 */
	private static final class Description implements Supplier<Denial> {

		private final CorsRequest request;

		private final CorsDecision decision;

		private @Nullable Denial denial;

		private Description(CorsRequest request, CorsDecision decision) {
			this.request = request;
			this.decision = decision;
		}

		@Override
		public Denial get() {
			Denial known = this.denial;
			if (known == null) {
				known = Denial.of(this.request, this.decision);
				this.denial = known;
			}
			return known;
		}

	}

}
