package io.github.corsstarter.rule.servlet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.AbstractFilterRegistrationBean;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.DelegatingFilterProxy;

import io.github.corsstarter.rule.ExistingBeans;
import io.github.corsstarter.rule.FilterFinder.FilterInFront;

/**
 * The filters that Spring Boot registers, with the order that it gives them. Those that a
 * container knows from a {@code web.xml} or an annotation come after them.
 */
final class RegisteredFilters {

	private static final List<String> EVERYWHERE = List.of("/**");

	private final ListableBeanFactory beanFactory;

	private final ExistingBeans beans;

	private final int limit;

	private final List<FilterInFront> found = new ArrayList<>();

	private final Set<Object> registered = Collections.newSetFromMap(new IdentityHashMap<>());

	private RegisteredFilters(ListableBeanFactory beanFactory, int limit) {
		this.beanFactory = beanFactory;
		this.beans = new ExistingBeans(beanFactory);
		this.limit = limit;
	}

	/** Those that may answer a request before a filter of an order sees it. */
	static List<FilterInFront> inFrontOf(int order, ListableBeanFactory beanFactory) {
		RegisteredFilters filters = new RegisteredFilters(beanFactory, order);
		filters.beans.ofType(AbstractFilterRegistrationBean.class).forEach(filters::addRegistration);
		filters.beans.ofType(Filter.class).forEach(filters::addFilter);
		return filters.found;
	}

	private void addRegistration(String name, AbstractFilterRegistrationBean<?> registration) {
		// this one makes a proxy at each question
		Filter filter = (registration instanceof DelegatingFilterProxyRegistrationBean) ? null
				: registration.getFilter();
		if (filter != null) {
			this.registered.add(filter);
		}
		if (registration.isEnabled() && !registration.isMatchAfter() && registration.getOrder() < this.limit
				&& registration.determineDispatcherTypes().contains(DispatcherType.REQUEST)) {
			List<String> paths = paths(registration);
			if (filter != null) {
				add(name, filter, registration.getOrder(), paths);
			}
			else {
				this.found.add(new FilterInFront(source(name), DelegatingFilterProxy.class.getName(),
						registration.getOrder(), false, paths));
			}
		}
	}

	private void addFilter(String name, Filter filter) {
		FilterRegistration annotation = this.beanFactory.findAnnotationOnBean(name, FilterRegistration.class, false);
		int order = order(filter, annotation);
		if (order < this.limit && !this.registered.contains(filter)
				&& (annotation == null || (annotation.enabled() && !annotation.matchAfter()))) {
			List<String> urls = (annotation != null) ? List.of(annotation.urlPatterns()) : List.of();
			add(name, filter, order, patterns(urls));
		}
	}

	private void add(String name, Filter filter, int order, List<String> paths) {
		if (!(filter instanceof CorsFilter)) {
			FilterInFront.of(source(name), filter, order, paths).ifPresent(this.found::add);
		}
	}

	private static String source(String name) {
		return "bean '" + name + "'";
	}

	/** Spring Boot does not look at an {@code @Order} of the bean method here. */
	private static int order(Filter filter, @Nullable FilterRegistration annotation) {
		if (filter instanceof Ordered ordered) {
			return ordered.getOrder();
		}
		int fallback = (annotation != null) ? annotation.order() : Ordered.LOWEST_PRECEDENCE;
		return OrderUtils.getOrder(filter.getClass(), fallback);
	}

	private static List<String> paths(AbstractFilterRegistrationBean<?> registration) {
		boolean byServlet = !registration.getServletNames().isEmpty()
				|| !registration.getServletRegistrationBeans().isEmpty();
		return byServlet ? EVERYWHERE : patterns(registration.getUrlPatterns());
	}

	/** Patterns of the servlet API as those of Spring. */
	private static List<String> patterns(Collection<String> urls) {
		if (urls.isEmpty()) {
			return EVERYWHERE;
		}
		return urls.stream().map(RegisteredFilters::pattern).toList();
	}

	private static String pattern(String url) {
		if (url.equals("/") || !url.startsWith("/")) {
			return "/**";
		}
		return url.endsWith("/*") ? url + "*" : url;
	}

}
