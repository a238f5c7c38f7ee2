package io.github.corsstarter.servlet;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.util.WebUtils;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.web.CorsDecider;

/**
 * Answers preflights, and lets other requests pass with the headers of the policy. Must
 * be mapped to all dispatcher types: on an error, asynchronous or forward dispatch the
 * container hands out the bare response again, and the headers are guarded anew.
 *
 * @since 0.1.0
 */
public final class CorsDecisionFilter implements Filter {

	private final CorsDecider decider;

	private final boolean managementServer;

	/**
	 * Creates a filter.
	 * @param decider decides the requests
	 * @param managementServer whether the filter belongs to a management server with its
	 * own port
	 */
	public CorsDecisionFilter(CorsDecider decider, boolean managementServer) {
		this.decider = decider;
		this.managementServer = managementServer;
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
		boolean first = request.getDispatcherType() == DispatcherType.REQUEST;
		ServletCorsRequest corsRequest = new ServletCorsRequest(request);
		CorsDecision decision = first ? this.decider.decide(corsRequest, this.managementServer)
				: this.decider.decideAgain(corsRequest, this.managementServer);
		if (decision == null) {
			chain.doFilter(request, response);
		}
		else if (first && decision.isAnswered()) {
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

}
