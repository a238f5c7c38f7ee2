package io.github.corsstarter.rule.reactive;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.cors.reactive.CorsWebFilter;

import io.github.corsstarter.rule.ExistingBeans;
import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.MatcherPaths;
import io.github.corsstarter.rule.layer.SourceReader;

/**
 * Finds {@code http.cors()} in the chains of Spring Security.
 *
 * @since 0.1.0
 */
public final class SecurityWebFilterFinder implements FilterFinder {

	/** Chains have their filters at hand; a strange one is not waited for. */
	private static final Duration TIMEOUT = Duration.ofMillis(100);

	private final ExistingBeans beans;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 */
	public SecurityWebFilterFinder(ListableBeanFactory beanFactory) {
		this.beans = new ExistingBeans(beanFactory);
	}

	@Override
	public List<CorsFilterUse> findCorsFilters() {
		return this.beans.ofType(SecurityWebFilterChain.class)
			.entrySet()
			.stream()
			.flatMap((entry) -> corsFilters(entry.getValue())
				.map((filter) -> ReactiveCorsSources.use("http.cors()", "bean '" + entry.getKey() + "'", false, filter))
				.map((use) -> use.withPaths(within(use, entry.getValue()))))
			.toList();
	}

	/** What matches every exchange has no name. */
	private static @Nullable List<LayerPath> within(CorsFilterUse use, SecurityWebFilterChain chain) {
		Object matcher = SourceReader.field(chain, "matcher", ServerWebExchangeMatcher.class);
		return MatcherPaths.within(use.paths(), matcher, matcher != null && matcher.getClass().isAnonymousClass());
	}

	private static Stream<CorsWebFilter> corsFilters(SecurityWebFilterChain chain) {
		List<CorsWebFilter> filters = chain.getWebFilters().ofType(CorsWebFilter.class).collectList().block(TIMEOUT);
		return (filters != null) ? filters.stream() : Stream.empty();
	}

}
