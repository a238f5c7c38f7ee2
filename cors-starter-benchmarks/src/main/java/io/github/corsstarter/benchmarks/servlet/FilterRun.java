package io.github.corsstarter.benchmarks.servlet;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * A filter, a request that is sent again and again, and a handler that keeps what it
 * gets, so that the compiler cannot leave out wrappers that a real application uses.
 */
final class FilterRun implements FilterChain {

	/** Nothing to run yet. */
	static final FilterRun NONE = new FilterRun((request, response, chain) -> {
	}, "GET", "/", Map.of());

	private final Filter filter;

	private final StubRequest request;

	private final StubResponse response = new StubResponse();

	private @Nullable ServletRequest handledRequest;

	private @Nullable ServletResponse handled;

	FilterRun(Filter filter, String method, String path, Map<String, String> headers) {
		this.filter = filter;
		this.request = new StubRequest(method, path, headers);
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response) {
		this.handledRequest = request;
		this.handled = response;
	}

	/** The response that the handler got, or {@code null} if it got none. */
	@Nullable ServletResponse handled() {
		return this.handled;
	}

	/**
	 * Sends a request that nobody has decided yet: a filter keeps its decision with it.
	 */
	StubResponse once() throws IOException, ServletException {
		this.filter.doFilter(this.request.recycle(), this.response.recycle(), this);
		return this.response;
	}

}
