package io.github.corsstarter;

import java.util.List;

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
	 * Adds names to {@code Vary} that are not yet there.
	 * @param names request-header names; none or more
	 */
	void addVary(List<String> names);

}
