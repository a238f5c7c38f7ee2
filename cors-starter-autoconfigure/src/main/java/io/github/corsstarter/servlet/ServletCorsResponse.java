package io.github.corsstarter.servlet;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

/**
 * A servlet response as decisions write it.
 *
 * @param response the response
 */
record ServletCorsResponse(HttpServletResponse response) implements CorsResponse {

	@Override
	public void setHeader(String name, String value) {
		this.response.setHeader(name, value);
	}

	@Override
	public void addVary(List<String> names) {
		if (names.isEmpty()) {
			return;
		}
		Collection<String> lines = this.response.containsHeader(CorsHeaders.VARY)
				? this.response.getHeaders(CorsHeaders.VARY) : List.of();
		List<String> missing = Vary.missing(lines, names);
		if (!missing.isEmpty()) {
			this.response.addHeader(CorsHeaders.VARY, String.join(", ", missing));
		}
	}

}
