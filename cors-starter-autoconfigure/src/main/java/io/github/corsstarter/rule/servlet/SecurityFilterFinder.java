package io.github.corsstarter.rule.servlet;

import java.util.List;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.rule.ExistingBeans;
import io.github.corsstarter.rule.FilterFinder;
import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.MatcherPaths;

/**
 * Finds {@code http.cors()} and logins by SAML in the chains of Spring Security.
 *
 * @since 0.1.0
 */
public final class SecurityFilterFinder implements FilterFinder {

	private static final String SAML_LOGIN = "Saml2WebSsoAuthenticationFilter";

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
			.flatMap((entry) -> entry.getValue()
				.getFilters()
				.stream()
				.filter(CorsFilter.class::isInstance)
				.map((filter) -> ServletCorsSources.use("http.cors()", "bean '" + entry.getKey() + "'", false,
						(CorsFilter) filter))
				.map((use) -> use.withPaths(within(use, entry.getValue()))))
			.toList();
	}

	private static @Nullable List<LayerPath> within(CorsFilterUse use, SecurityFilterChain chain) {
		RequestMatcher matcher = (chain instanceof DefaultSecurityFilterChain known) ? known.getRequestMatcher() : null;
		return MatcherPaths.within(use.paths(), matcher, matcher instanceof AnyRequestMatcher);
	}

	@Override
	public boolean takeLoginPosts() {
		return this.beans.ofType(SecurityFilterChain.class)
			.values()
			.stream()
			.flatMap((chain) -> chain.getFilters().stream())
			.anyMatch(SecurityFilterFinder::isOfSaml);
	}

	/** The class is in a library of its own, and may be that of a subclass. */
	private static boolean isOfSaml(Filter filter) {
		for (Class<?> type = filter.getClass(); type != null; type = type.getSuperclass()) {
			if (type.getSimpleName().equals(SAML_LOGIN)) {
				return true;
			}
		}
		return false;
	}

}
