package io.github.corsstarter.rule.reactive;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.reactive.HiddenHttpMethodFilter;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

import io.github.corsstarter.rule.ExistingBeans;
import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.FilterFinder.FilterInFront;
import io.github.corsstarter.rule.handler.SpringsOwn;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Finds the filters of Spring's among the beans.
 *
 * @since 0.1.0
 */
public final class ReactiveFilterFinder implements FilterFinder {

	private final ExistingBeans beans;

	private final SpringsOwn springsOwn;

	private final FilterPlacement placement;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 * @param placement where the filter of the policies stands
	 */
	public ReactiveFilterFinder(ListableBeanFactory beanFactory, FilterPlacement placement) {
		this.beans = new ExistingBeans(beanFactory);
		this.springsOwn = new SpringsOwn(beanFactory);
		this.placement = placement;
	}

	@Override
	public List<CorsFilterUse> findCorsFilters() {
		List<CorsFilterUse> filters = new ArrayList<>();
		this.beans.ofType(CorsWebFilter.class)
			.forEach((name, filter) -> filters.add(ReactiveCorsSources.use("CorsWebFilter", "bean '" + name + "'",
					this.beans.orderOf(name, filter) < this.placement.order(), filter)));
		return filters;
	}

	@Override
	public List<FilterInFront> findFiltersInFront() {
		List<FilterInFront> filters = new ArrayList<>();
		this.beans.ofType(WebFilter.class).forEach((name, filter) -> {
			int order = this.beans.orderOf(name, filter);
			if (order < this.placement.order() && !(filter instanceof CorsWebFilter)) {
				FilterInFront.of("bean '" + name + "'", filter, order, List.of("/**")).ifPresent(filters::add);
			}
		});
		return filters;
	}

	@Override
	public List<CorsFilterUse> findCorsSources() {
		List<CorsFilterUse> sources = new ArrayList<>();
		this.beans.ofType(CorsConfigurationSource.class).forEach((name, source) -> {
			if (source instanceof UrlBasedCorsConfigurationSource || !this.springsOwn.is(source.getClass())) {
				sources.add(CorsFilterUse.ofSource(name, source, ReactiveCorsSources.paths(source)));
			}
		});
		return sources;
	}

	@Override
	public List<String> findMethodOverrides() {
		return this.beans.ofType(HiddenHttpMethodFilter.class)
			.entrySet()
			.stream()
			.filter((entry) -> this.beans.orderOf(entry.getKey(), entry.getValue()) >= this.placement.order())
			.map((entry) -> "bean '" + entry.getKey() + "'")
			.toList();
	}

	@Override
	public boolean readForwardedHeaders() {
		return !this.beans.ofType(ForwardedHeaderTransformer.class).isEmpty();
	}

}
