package io.github.corsstarter.diagnostics.finding.reactive;

import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.cors.reactive.CorsWebFilter;

import io.github.corsstarter.diagnostics.finding.CorsFilterUse;
import io.github.corsstarter.diagnostics.finding.ExistingBeans;
import io.github.corsstarter.diagnostics.finding.FilterFinder;

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
			.filter((entry) -> hasCors(entry.getValue()))
			.map((entry) -> new CorsFilterUse("http.cors()", "bean '" + entry.getKey() + "'", false))
			.toList();
	}

	private static boolean hasCors(SecurityWebFilterChain chain) {
		return Boolean.TRUE.equals(chain.getWebFilters().any(CorsWebFilter.class::isInstance).block(TIMEOUT));
	}

}
