package io.github.corsstarter.rule.servlet;

import java.util.EnumSet;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.filter.UrlHandlerFilter;

import io.github.corsstarter.rule.FilterFinder.FilterInFront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link RegisteredFilters}.
 */
class RegisteredFiltersTests {

	private static final int OURS = 100;

	private static List<FilterInFront> find(Class<?> configuration) {
		try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
			context.register(configuration);
			context.refresh();
			return RegisteredFilters.inFrontOf(OURS, context.getBeanFactory());
		}
	}

	private static FilterRegistrationBean<Filter> register(Filter filter, int order, String... urls) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(order);
		registration.addUrlPatterns(urls);
		return registration;
	}

	@Test
	void filtersInFrontAreFoundHoweverTheyAreRegistered() {
		assertThat(find(InFront.class)).extracting(FilterInFront::source, FilterInFront::order, FilterInFront::paths)
			.containsExactlyInAnyOrder(tuple("bean 'registered'", 99, List.of("/api/**", "/**", "/login")),
					tuple("bean 'annotated'", 98, List.of("/annotated/**")),
					tuple("bean 'ordered'", 97, List.of("/**")), tuple("bean 'orderedClass'", 96, List.of("/**")),
					tuple("bean 'delegating'", 95, List.of("/**")), tuple("bean 'redirects'", 94, List.of("/**")));
		assertThat(find(InFront.class)).filteredOn((filter) -> filter.source().contains("ordered"))
			.extracting(FilterInFront::type, FilterInFront::ofLibrary)
			.contains(tuple(OrderedFilter.class.getName(), false));
	}

	@Test
	void filtersThatDoNotStandInFrontAreNotFound() {
		assertThat(find(NotInFront.class)).isEmpty();
	}

	/**
	 * Filters in front.
	 */
	@Configuration(proxyBeanMethods = false)
	static class InFront {

		@Bean
		FilterRegistrationBean<Filter> registered() {
			return register(new PlainFilter(), 99, "/api/*", "*.do", "/login");
		}

		@Bean
		@FilterRegistration(order = 98, urlPatterns = "/annotated/*")
		PlainFilter annotated() {
			return new PlainFilter();
		}

		@Bean
		OrderedFilter ordered() {
			return new OrderedFilter();
		}

		@Bean
		OrderedClassFilter orderedClass() {
			return new OrderedClassFilter();
		}

		@Bean
		DelegatingFilterProxyRegistrationBean delegating() {
			DelegatingFilterProxyRegistrationBean registration = new DelegatingFilterProxyRegistrationBean("ordered");
			registration.setOrder(95);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> redirects() {
			return register(
					UrlHandlerFilter.trailingSlashHandler("/**").redirect(HttpStatus.PERMANENT_REDIRECT).build(), 94);
		}

	}

	/**
	 * Filters that are behind, or elsewhere, or belong in front, or are told of in
	 * another finding.
	 */
	@Configuration(proxyBeanMethods = false)
	static class NotInFront {

		@Bean
		FilterRegistrationBean<Filter> behind() {
			return register(new PlainFilter(), OURS);
		}

		@Bean
		FilterRegistrationBean<Filter> disabled() {
			FilterRegistrationBean<Filter> registration = register(new OrderedFilter(), 1);
			registration.setEnabled(false);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> after() {
			FilterRegistrationBean<Filter> registration = register(new PlainFilter(), 1);
			registration.setMatchAfter(true);
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> forErrors() {
			FilterRegistrationBean<Filter> registration = register(new PlainFilter(), 1);
			registration.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
			return registration;
		}

		@Bean
		FilterRegistrationBean<Filter> encoding() {
			return register(new CharacterEncodingFilter(), Ordered.HIGHEST_PRECEDENCE);
		}

		@Bean
		FilterRegistrationBean<Filter> cors() {
			return register(new CorsFilter(new UrlBasedCorsConfigurationSource()), 1);
		}

		@Bean
		@FilterRegistration(order = 1, enabled = false)
		PlainFilter annotatedAndDisabled() {
			return new PlainFilter();
		}

		/** Spring Boot does not look at this annotation. */
		@Bean
		@Order(1)
		PlainFilter orderedMethod() {
			return new PlainFilter();
		}

	}

	/**
	 * A filter without an order.
	 */
	static class PlainFilter implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
		}

	}

	/**
	 * A filter that knows its order.
	 */
	static class OrderedFilter extends PlainFilter implements Ordered {

		@Override
		public int getOrder() {
			return 97;
		}

	}

	/**
	 * A filter whose class has an order.
	 */
	@Order(96)
	static class OrderedClassFilter extends PlainFilter {

	}

}
