package io.github.corsstarter.server;

import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.filter.OncePerRequestFilter;

import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.web.CorsPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What applications are told that get forms from pages of other origins.
 */
@Tag("long")
class FormPostFindingsTests {

	private static final Map<String, String> INTRANET = Map.of("cors.allowed-origins", "http://portal.intern");

	private static List<String> sources(RunningServer server, FindingCode code) {
		return server.context()
			.getBean(CorsPolicies.class)
			.generation()
			.findings()
			.stream()
			.filter((finding) -> finding.code() == code)
			.map((finding) -> String.valueOf(finding.source()))
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenFormsHaveHiddenMethodsNameTheFilterBehind(TestServer name) {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com",
				"spring.mvc.hiddenmethod.filter.enabled", "true", "spring.webflux.hiddenmethod.filter.enabled", "true");
		try (RunningServer server = name.start(properties)) {
			assertThat(sources(server, FindingCode.HIDDEN_METHOD)).containsExactly("bean 'hiddenHttpMethodFilter'");
		}
	}

	@ParameterizedTest
	@EnumSource
	void findingsWhenTheFilterStandsInFrontHaveNone(TestServer name) {
		try (RunningServer server = name.start(INTRANET, FiltersInFront.class)) {
			assertThat(sources(server, FindingCode.HIDDEN_METHOD)).isEmpty();
			assertThat(sources(server, FindingCode.LOGIN_POST_OVER_HTTP)).isEmpty();
		}
	}

	@Test
	void findingsWhenAnIdentityProviderPostsLoginsNameThePath() {
		try (RunningServer server = TestServer.TOMCAT.start(INTRANET, SamlLogin.class)) {
			assertThat(sources(server, FindingCode.LOGIN_POST_OVER_HTTP)).containsExactly("a login of Spring Security");
		}
	}

	/**
	 * Filters that have changed the method before a policy sees it, or never do.
	 */
	@Import({ ServletFilterInFront.class, ReactiveFilterInFront.class })
	static class FiltersInFront {

	}

	/**
	 * The filters of servlets.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.SERVLET)
	static class ServletFilterInFront {

		@Bean
		FilterRegistrationBean<HiddenHttpMethodFilter> inFront() {
			FilterRegistrationBean<HiddenHttpMethodFilter> registration = new FilterRegistrationBean<>(
					new HiddenHttpMethodFilter());
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		@Bean
		FilterRegistrationBean<HiddenHttpMethodFilter> switchedOff() {
			FilterRegistrationBean<HiddenHttpMethodFilter> registration = new FilterRegistrationBean<>(
					new HiddenHttpMethodFilter());
			registration.setEnabled(false);
			return registration;
		}

	}

	/**
	 * The filter of WebFlux.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = Type.REACTIVE)
	static class ReactiveFilterInFront {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		org.springframework.web.filter.reactive.HiddenHttpMethodFilter inFront() {
			return new org.springframework.web.filter.reactive.HiddenHttpMethodFilter();
		}

	}

	/**
	 * A login as that of SAML, whose library need not be there to be known by name.
	 */
	@Configuration(proxyBeanMethods = false)
	static class SamlLogin {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE + 100)
		SecurityFilterChain samlChain(HttpSecurity http) throws Exception {
			return http.securityMatcher("/login/**")
				.addFilterAfter(new OwnSamlFilter(), SecurityContextHolderFilter.class)
				.build();
		}

	}

	/**
	 * A filter that is called as Spring Security's.
	 */
	static class Saml2WebSsoAuthenticationFilter extends OncePerRequestFilter {

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
			// nobody logs in here
		}

	}

	/**
	 * A filter that the application made of it.
	 */
	static final class OwnSamlFilter extends Saml2WebSsoAuthenticationFilter {

	}

}
