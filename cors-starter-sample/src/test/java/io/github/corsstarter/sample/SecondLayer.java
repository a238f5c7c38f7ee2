package io.github.corsstarter.sample;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A filter as somebody might add it who does not know the policies: where the query says
 * so, it sets a CORS header of its own.
 */
class SecondLayer implements Filter {

	static final String QUERY = "second-layer";

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (QUERY.equals(((HttpServletRequest) request).getQueryString())) {
			((HttpServletResponse) response).setHeader("Access-Control-Allow-Origin", "*");
		}
		chain.doFilter(request, response);
	}

}
