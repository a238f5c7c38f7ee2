package io.github.corsstarter.reactive;

import java.util.List;

import org.springframework.http.HttpHeaders;

import io.github.corsstarter.CorsResponse;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

/**
 * The headers of a response as decisions write them.
 *
 * @param headers the headers
 */
record ReactiveCorsResponse(HttpHeaders headers) implements CorsResponse {

	@Override
	public void setHeader(String name, String value) {
		this.headers.set(name, value);
	}

	@Override
	public void addVary(Vary vary) {
		if (HeaderLines.of(this.headers, HeaderLines.VARY).isEmpty()) {
			this.headers.add(CorsHeaders.VARY, vary.line());
		}
		else {
			addVary(vary.names());
		}
	}

	private void addVary(List<String> names) {
		List<String> missing = Vary.missing(HeaderLines.of(this.headers, HeaderLines.VARY), names);
		if (!missing.isEmpty()) {
			this.headers.add(CorsHeaders.VARY, String.join(", ", missing));
		}
	}

}
