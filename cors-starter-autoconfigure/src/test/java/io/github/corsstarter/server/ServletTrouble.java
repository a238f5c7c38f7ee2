package io.github.corsstarter.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

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
