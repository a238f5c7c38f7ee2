package io.github.corsstarter.diagnostics.finding.servlet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.ForwardedHeaderFilter;

import io.github.corsstarter.diagnostics.finding.CorsFilterUse;
import io.github.corsstarter.diagnostics.finding.ExistingBeans;
import io.github.corsstarter.diagnostics.finding.FilterFinder;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Finds the filters of Spring's among the beans.
 *
 * @since 0.1.0
 */
public final class ServletFilterFinder implements FilterFinder {

	private final ExistingBeans beans;

	private final FilterPlacement placement;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 * @param placement where the filter of the policies stands
	 */
	public ServletFilterFinder(ListableBeanFactory beanFactory, FilterPlacement placement) {
		this.beans = new ExistingBeans(beanFactory);
		this.placement = placement;
	}

	@Override
	public List<CorsFilterUse> findCorsFilters() {
		List<CorsFilterUse> filters = new ArrayList<>();
		Set<Filter> registered = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Map.Entry<String, FilterRegistrationBean<?>> entry : registrations().entrySet()) {
			Filter filter = entry.getValue().getFilter();
			if (filter instanceof CorsFilter && entry.getValue().isEnabled()) {
				filters.add(use(entry.getKey(), entry.getValue().getOrder()));
			}
			if (filter != null) {
				registered.add(filter);
			}
		}
		this.beans.ofType(CorsFilter.class).forEach((name, filter) -> {
			if (!registered.contains(filter)) {
				filters.add(use(name, this.beans.orderOf(name, filter)));
			}
		});
		return filters;
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

	private CorsFilterUse use(String bean, int order) {
		return new CorsFilterUse("CorsFilter", "bean '" + bean + "'", order < this.placement.order());
	}

}
