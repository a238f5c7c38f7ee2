package io.github.corsstarter.benchmarks.servlet;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;

/**
 * A filter, a request that is sent again and again, and a handler that does nothing.
 */
final class FilterRun {

	private static final FilterChain HANDLER = (request, response) -> {
	};

	/** Nothing to run yet. */
	static final FilterRun NONE = new FilterRun((request, response, chain) -> {
	}, "GET", "/", Map.of());

	private final Filter filter;

	private final StubRequest request;

	private final StubResponse response = new StubResponse();

	FilterRun(Filter filter, String method, String path, Map<String, String> headers) {
		this.filter = filter;
		this.request = new StubRequest(method, path, headers);
	}

	StubResponse once() throws IOException, ServletException {
		this.filter.doFilter(this.request, this.response.recycle(), HANDLER);
		return this.response;
	}

}
