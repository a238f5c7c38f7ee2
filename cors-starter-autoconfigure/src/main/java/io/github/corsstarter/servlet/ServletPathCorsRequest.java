package io.github.corsstarter.servlet;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request of an application whose {@code DispatcherServlet} is mapped below a path. A
 * class of its own, so that nobody else pays for it.
 */
final class ServletPathCorsRequest extends ServletCorsRequest {

	private final DispatcherServlets dispatcherServlets;

	ServletPathCorsRequest(HttpServletRequest request, DispatcherServlets dispatcherServlets) {
		super(request);
		this.dispatcherServlets = dispatcherServlets;
	}

	@Override
	String servletPrefix() {
		return this.dispatcherServlets.prefixOf((HttpServletRequest) getRequest());
	}

}
