package io.github.corsstarter.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * A filter that fails, one that resets the response first, and a servlet that does so
 * while it is asynchronous.
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

	/**
	 * On the way back through the filters Spring Security writes its own headers while
	 * the thread of the servlet resets them, with or without this project
	 * (spring-security#15510). Written early they cannot race.
	 */
	@Bean
	static BeanPostProcessor earlyHeadersOfSecurity() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof SecurityFilterChain chain) {
					chain.getFilters()
						.stream()
						.filter(HeaderWriterFilter.class::isInstance)
						.forEach((filter) -> ((HeaderWriterFilter) filter).setShouldWriteHeadersEagerly(true));
				}
				return bean;
			}

		};
	}

	@Bean
	ServletRegistrationBean<HttpServlet> resettingServlet() {
		return new ServletRegistrationBean<>(new HttpServlet() {

			@Override
			protected void doGet(HttpServletRequest request, HttpServletResponse response) {
				AsyncContext context = request.startAsync();
				context.start(() -> {
					context.getResponse().reset();
					((HttpServletResponse) context.getResponse()).setHeader("Access-Control-Allow-Origin", "*");
					context.complete();
				});
			}

		}, "/open/async-reset");
	}

}
