package io.github.corsstarter.explain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.Methods;

/**
 * A denied request, as far as an explanation needs it.
 *
 * @param reason why the server denied it, or {@code null} if only the browser did
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param method the method that the page wanted to use
 * @param missingHeaders the request headers that the policy does not allow
 * @param credentials whether the page is known to ask for credentials
 * @since 0.1.0
 */
public record Denial(@Nullable CorsRejection reason, String origin, String method, List<String> missingHeaders,
		boolean credentials) {

	/** What a browser sends for it; the headers that are allowed do not matter. */
	List<CorsRequest> requests() {
		CorsRequest actual = PlannedCorsRequest.actual(this.origin, this.method, "/");
		if (Methods.isSafelisted(this.method) && this.missingHeaders.isEmpty()) {
			return List.of(actual);
		}
		String headers = this.missingHeaders.isEmpty() ? null : String.join(",", this.missingHeaders);
		return List.of(PlannedCorsRequest.preflight(this.origin, this.method, headers, "/"), actual);
	}

}
