package io.github.corsstarter;

import io.github.corsstarter.http.Vary;

/**
 * Where a decision writes its headers. Adapters implement it over the response of their
 * stack.
 *
 * @since 0.1.0
 */
public interface CorsResponse {

	/**
	 * Sets a header, replacing what may be there.
	 * @param name the header name
	 * @param value the value
	 */
	void setHeader(String name, String value);

	/**
	 * Adds names to {@code Vary} that are not yet there. The line of all names is at
	 * hand, for responses without {@code Vary}, which is what most of them are.
	 * @param vary the names; at least one
	 */
	void addVary(Vary vary);

}
