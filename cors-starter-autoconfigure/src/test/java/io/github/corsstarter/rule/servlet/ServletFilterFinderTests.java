package io.github.corsstarter.rule.servlet;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.web.FilterPlacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ServletFilterFinder}: filters stand where Boot puts them.
 */
class ServletFilterFinderTests {

	@Test
	void filtersStandInFrontWhereBootHonoursTheirOrder() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Filters.class)) {
			assertThat(new ServletFilterFinder(context.getBeanFactory(), new FilterPlacement("servlet", 100))
				.findCorsFilters()).extracting(CorsFilterUse::source, CorsFilterUse::inFront)
				.containsExactlyInAnyOrder(tuple("bean 'orderedByItsMethod'", false),
						tuple("bean 'orderedByItsClass'", true), tuple("bean 'registered'", true),
						tuple("bean 'registeredBehind'", false));
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Filters {

		/** Spring Boot does not look at this annotation. */
		@Bean
		@Order(1)
		CorsFilter orderedByItsMethod() {
			return new CorsFilter(new UrlBasedCorsConfigurationSource());
		}

		@Bean
		OrderedCorsFilter orderedByItsClass() {
			return new OrderedCorsFilter();
		}

		@Bean
		@FilterRegistration(order = 1)
		CorsFilter registered() {
			return new CorsFilter(new UrlBasedCorsConfigurationSource());
		}

		@Bean
		@FilterRegistration
		CorsFilter registeredBehind() {
			return new CorsFilter(new UrlBasedCorsConfigurationSource());
		}

	}

	@Order(1)
	static class OrderedCorsFilter extends CorsFilter {

		OrderedCorsFilter() {
			super(new UrlBasedCorsConfigurationSource());
		}

	}

}
