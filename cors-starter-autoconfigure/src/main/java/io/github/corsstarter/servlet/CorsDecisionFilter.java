package io.github.corsstarter.servlet;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.web.CorsDecider;

/**
 * Answers preflights, and lets other requests pass with the headers of the policy. Must
 * be mapped to all dispatcher types: on an error, asynchronous or forward dispatch the
 * container hands out the bare response again, and the headers are guarded anew.
 * <p>
 * A request is decided the first time that it is seen, whatever the dispatcher type, and
 * keeps that decision on later dispatches.
 *
 * @since 0.1.0
 */
public final class CorsDecisionFilter implements Filter {

	private static final String DECISION = CorsDecisionFilter.class.getName() + ".DECISION";

	/** In place of a decision, where no policy governs the path. */
	private static final Object NONE = new Object();

	private final CorsDecider decider;

	private DispatcherServlets dispatcherServlets = DispatcherServlets.NONE;

	/**
	 * Creates a filter.
	 * @param decider decides the requests
	 */
	public CorsDecisionFilter(CorsDecider decider) {
		this.decider = decider;
	}

	@Override
	public void init(FilterConfig config) {
		this.dispatcherServlets = DispatcherServlets.of(config.getServletContext());
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest httpRequest && response instanceof HttpServletResponse httpResponse
				&& WebUtils.getNativeResponse(response, GuardedResponse.class) == null) {
			filter(httpRequest, httpResponse, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		ServletCorsRequest corsRequest = this.dispatcherServlets.wrap(request);
		Object known = request.getAttribute(DECISION);
		CorsDecision decision = (known != null) ? kept(known) : decide(corsRequest);
		if (decision == null) {
			chain.doFilter(request, response);
		}
		else if (known == null && decision.isAnswered() && request.getDispatcherType() != DispatcherType.ERROR) {
			this.decider.write(decision, corsRequest, new ServletCorsResponse(response));
			response.setStatus(decision.status());
		}
		else {
			GuardedResponse guarded = new GuardedResponse(response, this.decider, decision, corsRequest);
			guarded.writeHeaders();
			corsRequest.guard(guarded);
			chain.doFilter(corsRequest, guarded);
		}
	}

	private @Nullable CorsDecision decide(ServletCorsRequest request) {
		CorsDecision decision = this.decider.decide(request);
		request.setAttribute(DECISION, (decision != null) ? decision : NONE);
		return decision;
	}

	private static @Nullable CorsDecision kept(Object known) {
		return (known instanceof CorsDecision decision) ? decision : null;
	}

}
