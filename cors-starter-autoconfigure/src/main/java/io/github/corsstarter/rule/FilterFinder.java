package io.github.corsstarter.rule;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;

import io.github.corsstarter.rule.handler.ClassOrigin;
import io.github.corsstarter.rule.layer.LayerPath;

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

	/**
	 * A filter that sees requests before the policies do, and may answer them itself.
	 *
	 * @param source the bean that has it
	 * @param type the name of its class
	 * @param order its order
	 * @param ofLibrary whether it comes with a library, and is not the application's own
	 * @param paths the paths that it filters, as path patterns
	 * @since 0.1.0
	 */
	record FilterInFront(String source, String type, int order, boolean ofLibrary, List<String> paths) {

		/** Most filters of Spring's pass requests on; these may answer. */
		private static final List<String> ANSWERING = List.of("org.springframework.security.",
				"org.springframework.web.filter.UrlHandlerFilter",
				"org.springframework.web.filter.reactive.UrlHandlerFilter");

		/** It answers what no policy is asked about. */
		private static final String REPORTS = "io.github.corsstarter.client.";

		/**
		 * A filter, if it may answer.
		 * @param source the bean that has it
		 * @param filter the filter, perhaps a proxy
		 * @param order its order
		 * @param paths the paths that it filters, as path patterns
		 * @return the filter, or nothing if it is one of Spring's that pass requests on,
		 * or the one that takes reports of browsers
		 */
		public static Optional<FilterInFront> of(String source, Object filter, int order, List<String> paths) {
			String type = AopUtils.getTargetClass(filter).getName();
			ClassOrigin origin = ClassOrigin.of(filter);
			if (type.startsWith(REPORTS)
					|| (origin == ClassOrigin.SPRING && ANSWERING.stream().noneMatch(type::startsWith))) {
				return Optional.empty();
			}
			return Optional.of(new FilterInFront(source, type, order, origin == ClassOrigin.LIBRARY, paths));
		}

	}

	/**
	 * A filter of Spring's that answers CORS, or a source that one could ask.
	 *
	 * @param name how people call it: {@code CorsFilter}, {@code http.cors()}
	 * @param source the bean that has it
	 * @param inFront whether it stands in front of the policies
	 * @param asks the object that knows what it allows, or {@code null} if it cannot be
	 * read
	 * @param paths its paths and what it allows there, or {@code null} if that cannot be
	 * read
	 * @since 0.1.0
	 */
	record CorsFilterUse(String name, String source, boolean inFront, @Nullable Object asks,
			@Nullable List<LayerPath> paths) {

		private static final String SOURCE = "CorsConfigurationSource";

		/**
		 * A source that is a bean.
		 * @param bean the name of the bean
		 * @param source the bean
		 * @param paths its paths, or {@code null} if they cannot be read
		 * @return the source
		 */
		public static CorsFilterUse ofSource(String bean, Object source, @Nullable List<LayerPath> paths) {
			return new CorsFilterUse(SOURCE, "bean '" + bean + "'", false, source, paths);
		}

		/**
		 * The same filter with other paths.
		 * @param paths the paths, or {@code null} if they cannot be read
		 * @return the filter
		 */
		public CorsFilterUse withPaths(@Nullable List<LayerPath> paths) {
			return new CorsFilterUse(this.name, this.source, this.inFront, this.asks, paths);
		}

		/** Whether no filter is known that asks it. */
		boolean isSource() {
			return this.name.equals(SOURCE);
		}

	}

}
