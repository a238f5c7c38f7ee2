package io.github.corsstarter.benchmarks.servlet;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Writes the headers of the policy to every request with an {@code Origin}, whoever sends
 * it.
 */
final class ConstantFilter implements Filter {

	private static final String METHODS = String.join(", ", Allowlists.METHODS);

	private static final String HEADERS = String.join(", ", Allowlists.HEADERS);

	private static final String EXPOSED_HEADERS = String.join(", ", Allowlists.EXPOSED_HEADERS);

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest httpRequest = (HttpServletRequest) request;
		HttpServletResponse httpResponse = (HttpServletResponse) response;
		httpResponse.addHeader(CorsHeaders.VARY, CorsHeaders.ORIGIN);
		if (httpRequest.getHeader(CorsHeaders.ORIGIN) == null) {
			chain.doFilter(request, response);
			return;
		}
		httpResponse.setHeader(CorsHeaders.ALLOW_ORIGIN, Allowlists.APP);
		httpResponse.setHeader(CorsHeaders.ALLOW_CREDENTIALS, "true");
		if (httpRequest.getMethod().equals("OPTIONS")) {
			httpResponse.setHeader(CorsHeaders.ALLOW_METHODS, METHODS);
			httpResponse.setHeader(CorsHeaders.ALLOW_HEADERS, HEADERS);
			httpResponse.setHeader(CorsHeaders.MAX_AGE, "1800");
			httpResponse.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			httpResponse.setHeader(CorsHeaders.EXPOSE_HEADERS, EXPOSED_HEADERS);
			chain.doFilter(request, response);
		}
	}

}
