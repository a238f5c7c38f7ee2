package io.github.corsstarter.server;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * A filter that fails, and one that resets the response first.
 */
@Configuration(proxyBeanMethods = false)
class ServletTrouble {

	@Bean
	FilterRegistrationBean<Filter> failingFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			throw new IllegalStateException("on purpose");
		});
		registration.addUrlPatterns("/open/filter-failure");
		return registration;
	}

	@Bean
	FilterRegistrationBean<Filter> resettingFilter() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			response.reset();
			throw new IllegalStateException("on purpose");
		});
		registration.setOrder(Ordered.LOWEST_PRECEDENCE);
		registration.addUrlPatterns("/open/reset");
		return registration;
	}

}
