package io.github.corsstarter.web;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * A request as an adapter hands it over.
 *
 * @param method the method
 * @param path the path
 * @param headers the headers, their names in any case
 */
public record PageRequest(String method, String path, Map<String, String> headers) implements RoutedRequest {

	/**
	 * A request in one line.
	 * @param line method, path and headers, such as
	 * {@code GET /api Origin=https://a.example}
	 * @return the request
	 */
	public static PageRequest of(String line) {
		String[] parts = line.split(" ");
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (int i = 2; i < parts.length; i++) {
			int equals = parts[i].indexOf('=');
			headers.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
		}
		return new PageRequest(parts[0], parts[1], headers);
	}

	/**
	 * A preflight.
	 * @param origin the origin of the page
	 * @param method the method that it wants to use
	 * @param requestedHeaders the headers that it wants to send
	 * @return the preflight of {@code /api}
	 */
	public static PageRequest preflight(String origin, String method, String requestedHeaders) {
		return of("OPTIONS /api Origin=" + origin + " Access-Control-Request-Method=" + method
				+ " Access-Control-Request-Headers=" + requestedHeaders);
	}

	@Override
	public @Nullable String header(String name) {
		return this.headers.get(name);
	}

	@Override
	public String scheme() {
		return "http";
	}

	@Override
	public String host() {
		return "localhost";
	}

	@Override
	public int port() {
		return 8080;
	}

}
