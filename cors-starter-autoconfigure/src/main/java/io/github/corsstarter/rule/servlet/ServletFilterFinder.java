package io.github.corsstarter.rule.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.HiddenHttpMethodFilter;

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
public final class ServletFilterFinder implements FilterFinder {

	private final ListableBeanFactory beanFactory;

	private final ExistingBeans beans;

	private final SpringsOwn springsOwn;

	private final FilterPlacement placement;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 * @param placement where the filter of the policies stands
	 */
	public ServletFilterFinder(ListableBeanFactory beanFactory, FilterPlacement placement) {
		this.beanFactory = beanFactory;
		this.beans = new ExistingBeans(beanFactory);
		this.springsOwn = new SpringsOwn(beanFactory);
		this.placement = placement;
	}

	@Override
	public List<CorsFilterUse> findCorsFilters() {
		List<CorsFilterUse> filters = new ArrayList<>();
		forEach(CorsFilter.class, (bean, filter, inFront, urlPatterns) -> {
			CorsFilterUse use = ServletCorsSources.use("CorsFilter", bean, inFront, filter);
			filters.add(use.withPaths(ServletCorsSources.within(use.paths(), urlPatterns)));
		});
		return filters;
	}

	@Override
	public List<FilterInFront> findFiltersInFront() {
		return RegisteredFilters.inFrontOf(this.placement.order(), this.beanFactory);
	}

	@Override
	public List<CorsFilterUse> findCorsSources() {
		List<CorsFilterUse> sources = new ArrayList<>();
		this.beans.ofType(CorsConfigurationSource.class).forEach((name, source) -> {
			if (source instanceof UrlBasedCorsConfigurationSource || !this.springsOwn.is(source.getClass())) {
				sources.add(CorsFilterUse.ofSource(name, source, ServletCorsSources.paths(source)));
			}
		});
		return sources;
	}

	@Override
	public List<String> findMethodOverrides() {
		List<String> filters = new ArrayList<>();
		forEach(HiddenHttpMethodFilter.class, (bean, filter, inFront, urls) -> {
			if (!inFront) {
				filters.add(bean);
			}
		});
		return filters;
	}

	/** Tells of each filter of a type its bean, and whether it stands in front. */
	private <F extends Filter> void forEach(Class<F> type, FilterConsumer<F> filters) {
		Set<Filter> registered = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Map.Entry<String, FilterRegistrationBean<?>> entry : registrations().entrySet()) {
			Filter filter = entry.getValue().getFilter();
			if (type.isInstance(filter) && entry.getValue().isEnabled()) {
				filters.accept("bean '" + entry.getKey() + "'", type.cast(filter),
						isInFront(entry.getValue().getOrder()), entry.getValue().getUrlPatterns());
			}
			if (filter != null) {
				registered.add(filter);
			}
		}
		this.beans.ofType(type).forEach((name, filter) -> {
			if (!registered.contains(filter)) {
				filters.accept("bean '" + name + "'", filter, isInFront(orderOf(name, filter)), List.of());
			}
		});
	}

	/** Boot looks at the order of a bean method only beside its own annotation. */
	private int orderOf(String name, Filter filter) {
		return this.beans.isAnnotated(name, FilterRegistration.class) ? this.beans.orderOf(name, filter)
				: ExistingBeans.ownOrderOf(filter);
	}

	@Override
	public boolean readForwardedHeaders() {
		return !this.beans.ofType(ForwardedHeaderFilter.class).isEmpty() || registrations().values()
			.stream()
			.anyMatch((bean) -> bean.getFilter() instanceof ForwardedHeaderFilter);
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private Map<String, FilterRegistrationBean<?>> registrations() {
		return (Map) this.beans.ofType(FilterRegistrationBean.class);
	}

	private boolean isInFront(int order) {
		return order < this.placement.order();
	}

	/**
	 * Receives filters.
	 *
	 * @param <F> the type of the filters
	 */
	@FunctionalInterface
	private interface FilterConsumer<F> {

		void accept(String bean, F filter, boolean inFront, Collection<String> urlPatterns);

	}

}
