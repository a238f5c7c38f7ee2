package io.github.corsstarter.diagnostics.finding.servlet;

import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.diagnostics.finding.CorsFilterUse;
import io.github.corsstarter.diagnostics.finding.ExistingBeans;
import io.github.corsstarter.diagnostics.finding.FilterFinder;

/**
 * Finds {@code http.cors()} in the chains of Spring Security.
 *
 * @since 0.1.0
 */
public final class SecurityFilterFinder implements FilterFinder {

	private final ExistingBeans beans;

	/**
	 * Creates a finder.
	 * @param beanFactory the beans
	 */
	public SecurityFilterFinder(ListableBeanFactory beanFactory) {
		this.beans = new ExistingBeans(beanFactory);
	}

	@Override
	public List<CorsFilterUse> findCorsFilters() {
		return this.beans.ofType(SecurityFilterChain.class)
			.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().getFilters().stream().anyMatch(CorsFilter.class::isInstance))
			.map((entry) -> new CorsFilterUse("http.cors()", "bean '" + entry.getKey() + "'", false))
			.toList();
	}

}
