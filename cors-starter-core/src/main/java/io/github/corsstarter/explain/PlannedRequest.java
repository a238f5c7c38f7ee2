package io.github.corsstarter.explain;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;

/**
 * A request that a page of another origin plans to send.
 *
 * @param origin the origin of the page
 * @param method the method
 * @param headers the names of the headers that its script sets
 * @param credentials whether it is to carry credentials
 * @param path the path
 * @since 0.1.0
 */
public record PlannedRequest(String origin, String method, List<String> headers, boolean credentials, String path) {

	/**
	 * The safelisted names whose usual values need no preflight. {@code Content-Type} is
	 * not among them: scripts set it for JSON, which does.
	 */
	private static final Set<String> HARMLESS = Set.of("accept", "accept-language", "content-language");

	/**
	 * Whether a browser asks before it sends the request.
	 * @return {@code true} if the method or one of the headers is not safelisted
	 * @see <a href="https://fetch.spec.whatwg.org/#http-fetch">Fetch, HTTP fetch</a>
	 */
	public boolean needsPreflight() {
		return !Methods.isSafelisted(this.method) || !unsafeHeaders().isEmpty();
	}

	/** The names that a browser asks for, as it writes them. */
	List<String> unsafeHeaders() {
		return this.headers.stream()
			.map(HeaderNames::fold)
			.filter((name) -> !HARMLESS.contains(name))
			.distinct()
			.sorted()
			.toList();
	}

	/** The request that the server sees first. */
	CorsRequest first() {
		return needsPreflight() ? new Sent("OPTIONS", this.origin, this.method, preflightHeaders(), this.path)
				: actual();
	}

	/** The request itself. */
	CorsRequest actual() {
		return new Sent(this.method, this.origin, null, null, this.path);
	}

	/**
	 * The value of the header that a preflight asks with.
	 * @return the names as a browser lists them, or {@code null} if there are none
	 */
	public @Nullable String preflightHeaders() {
		List<String> names = unsafeHeaders();
		return names.isEmpty() ? null : String.join(",", names);
	}

	/**
	 * A request of this plan. Its target is not known, so it is never of the same origin.
	 */
	private record Sent(String method, String origin, @Nullable String requestedMethod,
			@Nullable String requestedHeaders, String path) implements CorsRequest {

		@Override
		public @Nullable String header(String name) {
			return switch (name) {
				case CorsHeaders.ORIGIN -> this.origin;
				case CorsHeaders.REQUEST_METHOD -> this.requestedMethod;
				case CorsHeaders.REQUEST_HEADERS -> this.requestedHeaders;
				default -> null;
			};
		}

		@Override
		public String scheme() {
			return "http";
		}

		@Override
		public @Nullable String host() {
			return null;
		}

		@Override
		public int port() {
			return 0;
		}

	}

}
