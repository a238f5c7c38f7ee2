package io.github.corsstarter.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose asynchronous processing gets the guarded response.
 * {@code AsyncContext.getResponse()} would show the bare one otherwise, and a
 * {@code reset()} there would take the headers away.
 */
final class GuardedRequest extends HttpServletRequestWrapper {

	private final GuardedResponse response;

	GuardedRequest(HttpServletRequest request, GuardedResponse response) {
		super(request);
		this.response = response;
	}

	@Override
	public AsyncContext startAsync() {
		return startAsync(this, this.response);
	}

}
