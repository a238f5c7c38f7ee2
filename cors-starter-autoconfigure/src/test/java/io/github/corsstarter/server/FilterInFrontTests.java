package io.github.corsstarter.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.server.servlet.context.ServletComponentScan;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What applications are told whose own filters stand in front of the policies.
 */
@Tag("long")
class FilterInFrontTests {

	private static final String APP = "https://app.example.com";

	private static Map<String, String> properties(String... more) {
		Map<String, String> properties = new LinkedHashMap<>(Map.of("cors.allowed-origins", APP));
		for (int i = 0; i < more.length; i += 2) {
			properties.put(more[i], more[i + 1]);
		}
		return properties;
	}

	private static List<String> sources(RunningServer server) {
		return server.context()
			.getBean(CorsPolicies.class)
			.generation()
			.findings()
			.stream()
			.filter((finding) -> finding.code() == FindingCode.FILTER_IN_FRONT)
			.map((finding) -> String.valueOf(finding.source()))
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	void filterThatAnswersIsNamed(TestServer name) {
		try (RunningServer server = name.start(properties(), Limiters.class)) {
			assertThat(server.preflight("/secret", APP, "GET").status()).isEqualTo(429);
			assertThat(sources(server)).containsExactly("bean 'limiter'");
		}
	}

	@ParameterizedTest
	@EnumSource
	void filtersThatBelongInFrontAreNotNamed(TestServer name) {
		Map<String, String> properties = properties("server.forward-headers-strategy", "framework",
				"spring.mvc.hiddenmethod.filter.enabled", "true", "spring.webflux.hiddenmethod.filter.enabled", "true",
				"management.endpoints.web.exposure.include", "*", "cors.filter.order", "-200");
		try (RunningServer server = name.start(properties)) {
			assertThat(sources(server)).isEmpty();
		}
	}

	@Test
	void springSecurityInFrontIsNamed() {
		Map<String, String> properties = properties("spring.security.filter.order", "-2147483640");
		try (RunningServer server = TestServer.TOMCAT.start(properties)) {
			assertThat(server.preflight("/secret", APP, "GET").status()).isEqualTo(401);
			assertThat(sources(server)).hasSize(1);
		}
	}

	/** Spring Boot gives those that it scans no order, whatever they say. */
	@Test
	void filterOfTheServletApiStandsBehindAndIsNotNamed() {
		try (RunningServer server = TestServer.TOMCAT.start(properties(), Scanned.class)) {
			assertThat(server.preflight("/secret", APP, "GET").status()).isEqualTo(204);
			assertThat(server.send("GET", "/open/post").status()).isEqualTo(429);
			assertThat(sources(server)).isEmpty();
		}
	}

	/**
	 * Rate limiters that limit everything.
	 */
	@Import({ ServletLimiter.class, ReactiveLimiter.class })
	static class Limiters {

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletLimiter {

		@Bean
		FilterRegistrationBean<Filter> limiter() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
					(request, response, chain) -> ((HttpServletResponse) response).setStatus(429));
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveLimiter {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		org.springframework.web.server.WebFilter limiter() {
			return (exchange, chain) -> {
				exchange.getResponse().setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
				return exchange.getResponse().setComplete();
			};
		}

	}

	/**
	 * Finds filters of the servlet API.
	 */
	@Configuration(proxyBeanMethods = false)
	@ServletComponentScan(basePackageClasses = FilterInFrontTests.class)
	static class Scanned {

	}

	/**
	 * A filter of the servlet API.
	 */
	@WebFilter("/*")
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static class AnnotatedFilter implements Filter {

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
			((HttpServletResponse) response).setStatus(429);
		}

	}

}
