package io.github.corsstarter.compatibility.survival.application;

import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Filters that fail: in front of the policy, before and after Spring Security, and when
 * an error is rendered.
 */
@Configuration(proxyBeanMethods = false)
class ServletFilters {

	private static final int BEFORE_SECURITY = -200;

	private static final Filter FAILURE = (request, response, chain) -> {
		throw new IllegalStateException("on purpose");
	};

	private static final Filter RESET = (request, response, chain) -> {
		response.reset();
		throw new IllegalStateException("on purpose");
	};

	private static final Filter SEND_ERROR = (request, response, chain) -> ((HttpServletResponse) response)
		.sendError(409, "on purpose");

	@Bean
	FilterRegistrationBean<Filter> seeingFilter() {
		return register((request, response, chain) -> {
			SeenRequests.add(((HttpServletRequest) request).getHeader(SeenRequests.HEADER));
			chain.doFilter(request, response);
		}, Ordered.HIGHEST_PRECEDENCE + 9, "/*", EnumSet.allOf(DispatcherType.class));
	}

	@Bean
	FilterRegistrationBean<Filter> firstFilter() {
		return register(FAILURE, Ordered.HIGHEST_PRECEDENCE + 5, "/open/filter/first");
	}

	@Bean
	FilterRegistrationBean<Filter> failureBeforeSecurity() {
		return register(FAILURE, BEFORE_SECURITY, "/open/filter/before");
	}

	@Bean
	FilterRegistrationBean<Filter> failureAfterSecurity() {
		return register(FAILURE, 0, "/open/filter/after");
	}

	@Bean
	FilterRegistrationBean<Filter> errorBeforeSecurity() {
		return register(SEND_ERROR, BEFORE_SECURITY, "/open/filter/send-error");
	}

	@Bean
	FilterRegistrationBean<Filter> resetAfterSecurity() {
		return register(RESET, 0, "/open/filter/reset");
	}

	@Bean
	FilterRegistrationBean<Filter> failureOfTheErrorPage() {
		return register((request, response, chain) -> {
			String broken = ((HttpServletRequest) request).getHeader("X-Broken");
			if ("error page".equals(broken)) {
				throw new IllegalStateException("on purpose, while an error is rendered");
			}
			chain.doFilter(request, response);
		}, 0, "/error", EnumSet.of(DispatcherType.ERROR, DispatcherType.FORWARD));
	}

	private static FilterRegistrationBean<Filter> register(Filter filter, int order, String path) {
		return register(filter, order, path, EnumSet.of(DispatcherType.REQUEST));
	}

	private static FilterRegistrationBean<Filter> register(Filter filter, int order, String path,
			EnumSet<DispatcherType> types) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		registration.addUrlPatterns(path);
		registration.setDispatcherTypes(types);
		return registration;
	}

}
