package io.github.corsstarter.registry.reader;

import java.time.Duration;
import java.util.Map;

/**
 * Where a registry is on the web, and how it is asked.
 *
 * @param url its address
 * @param headers request headers, which may be secrets
 * @param connectTimeout the longest time to a connection
 * @param timeout the longest time from the request to the last byte
 * @since 0.1.0
 */
public record HttpRegistry(String url, Map<String, String> headers, Duration connectTimeout, Duration timeout) {

	/**
	 * Creates a registry.
	 * @param url its address
	 * @param headers request headers
	 * @param connectTimeout the longest time to a connection
	 * @param timeout the longest time from the request to the last byte
	 */
	public HttpRegistry {
		headers = Map.copyOf(headers);
	}

	/** Shows no secret. */
	@Override
	public String toString() {
		return RegistryUrl.shown(this.url);
	}

}
