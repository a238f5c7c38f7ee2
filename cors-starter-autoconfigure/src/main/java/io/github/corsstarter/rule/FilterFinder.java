package io.github.corsstarter.rule;

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
	 * Finds the filters in front of the policies that may answer requests themselves.
	 * @return the filters; none is made for that
	 */
	default List<FilterInFront> findFiltersInFront() {
		return List.of();
	}

	/**
	 * Finds the beans that filters could ask what they allow.
	 * @return the sources, whether or not a filter asks them
	 */
	default List<CorsFilterUse> findCorsSources() {
		return List.of();
	}

	/**
	 * Whether a filter reads forwarded headers.
	 * @return {@code true} if there is one
	 */
	default boolean readForwardedHeaders() {
		return false;
	}

	/**
	 * Finds the filters behind the policies that give a form post the method which a
	 * field of the form names.
	 * @return the beans; none is made for that
	 */
	default List<String> findMethodOverrides() {
		return List.of();
	}

	/**
	 * Whether a filter takes logins that pages of an identity provider post.
	 * @return {@code true} if there is one
	 */
	default boolean takeLoginPosts() {
		return false;
	}

}
