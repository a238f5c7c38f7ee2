package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.RequestedHeaders;

/**
 * What a client sent, as it sent it, cut to what is shown of it. It is for comparisons:
 * whoever shows it makes it safe.
 *
 * @param method the method that the page wanted to use
 * @param path the path, within the context path
 * @param origin the value of the {@code Origin} header; empty if there is none
 * @param requestedHeaders the list of a preflight, or {@code null} if there is none or it
 * is too long to be read
 */
record SentText(String method, String path, String origin, @Nullable String requestedHeaders) {

	/** A hash of all of a long list would take longer than all else of a denial. */
	private static final int HASHED_CHARACTERS = 32;

	static SentText of(CorsRequest request, boolean preflight) {
		String origin = request.origin();
		return new SentText(ClientText.cut(request.intendedMethod()), ClientText.cut(request.path()),
				(origin != null) ? ClientText.cut(origin) : "",
				preflight ? readable(request.header(CorsHeaders.REQUEST_HEADERS)) : null);
	}

	private static @Nullable String readable(@Nullable String list) {
		return (list != null && list.length() <= RequestedHeaders.MAX_LENGTH) ? list : null;
	}

	/** A hash that reads little of a list. */
	int hash() {
		int hash = 31 * this.origin.hashCode() + this.path.hashCode();
		return 31 * (31 * hash + this.method.hashCode()) + hash(this.requestedHeaders);
	}

	private static int hash(@Nullable String list) {
		if (list == null) {
			return 0;
		}
		int hash = list.length();
		int step = 1 + list.length() / HASHED_CHARACTERS;
		for (int i = 0; i < list.length(); i += step) {
			hash = 31 * hash + list.charAt(i);
		}
		return hash;
	}

}
