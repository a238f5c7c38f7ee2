package io.github.corsstarter.servlet;

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
	public void addVary(Vary vary) {
		if (this.response.containsHeader(CorsHeaders.VARY)) {
			addVary(vary.names());
		}
		else {
			this.response.addHeader(CorsHeaders.VARY, vary.line());
		}
	}

	void addVary(List<String> names) {
		List<String> missing = Vary.missing(this.response.getHeaders(CorsHeaders.VARY), names);
		if (!missing.isEmpty()) {
			this.response.addHeader(CorsHeaders.VARY, String.join(", ", missing));
		}
	}

}
