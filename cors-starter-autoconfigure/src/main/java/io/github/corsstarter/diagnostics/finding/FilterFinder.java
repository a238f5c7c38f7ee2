package io.github.corsstarter.diagnostics.finding;

import java.util.List;

/**
 * Finds the filters that matter to the policies.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FilterFinder {

	/**
	 * Finds the filters of Spring's that answer CORS.
	 * @return the filters; none is made for that
	 */
	List<CorsFilterUse> findCorsFilters();

	/**
	 * Whether a filter reads forwarded headers.
	 * @return {@code true} if there is one
	 */
	default boolean readForwardedHeaders() {
		return false;
	}

}
