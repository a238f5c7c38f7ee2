package io.github.corsstarter;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;

/**
 * A header of a decision: a fixed value, or the value of a request header.
 *
 * @param name the name of the response header
 * @param value the fixed value, or {@code null} to echo
 * @param echoed the name of the request header to echo if there is no fixed value
 */
record ResponseHeader(String name, @Nullable String value, String echoed) {

	static ResponseHeader fixed(String name, String value) {
		return new ResponseHeader(name, value, "");
	}

	static ResponseHeader echo(String name, String echoed) {
		return new ResponseHeader(name, null, echoed);
	}

	void writeTo(CorsRequest request, CorsResponse response) {
		String text = (this.value != null) ? this.value : echo(request);
		if (text != null && !text.isEmpty()) {
			response.setHeader(this.name, text);
		}
	}

	private @Nullable String echo(CorsRequest request) {
		return this.echoed.equals(CorsHeaders.ORIGIN) ? request.origin() : request.header(this.echoed);
	}

}
