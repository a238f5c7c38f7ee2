package io.github.corsstarter.server;

import java.util.Map;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.observation.CorsLedger;
import io.github.corsstarter.observation.DecisionCounts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A request is decided the first time that it reaches the filter, whatever the dispatcher
 * type, and keeps that decision.
 */
@Tag("long")
class FirstLookTests {

	private static final String APP = "https://app.example.com";

	private static final String EVIL = "https://evil.example";

	private static final Map<String, String> PROPERTIES = Map.of("cors.allowed-origins", APP, "cors.paths", "/open/**");

	@ParameterizedTest
	@CsvSource({ "TOMCAT,/forwarded/x/any", "TOMCAT,/dispatched/x/any", "TOMCAT,/suspended/x/any",
			"JETTY,/forwarded/x/any", "JETTY,/dispatched/x/any", "JETTY,/suspended/x/any" })
	void requestWhenFilterInFrontDispatchesIsDecidedOnce(TestServer name, String path) {
		try (RunningServer server = name.start(PROPERTIES, Dispatching.class)) {
			String target = path.startsWith("/suspended") ? "/open/x/any?suspend" : path;
			Answer allowed = server.send("GET", target, "Origin", APP);
			assertThat(allowed.status()).isEqualTo(200);
			assertThat(allowed.body()).isEqualTo("ok");
			assertThat(allowed.allowOrigin()).isEqualTo(APP);
			Answer denied = server.send("POST", target, "Origin", EVIL);
			assertThat(denied.status()).isEqualTo(403);
			assertThat(denied.body()).isEmpty();
			assertThat(server.preflight(target, APP, "POST").status()).isEqualTo(204);
			assertThat(server.preflight(target, EVIL, "POST").status()).isEqualTo(403);
			assertCounts(server, CorsRequestKind.ACTUAL);
			assertCounts(server, CorsRequestKind.PREFLIGHT);
		}
	}

	private static void assertCounts(RunningServer server, CorsRequestKind kind) {
		DecisionCounts counts = server.context().getBean(CorsLedger.class).total(kind);
		assertThat(counts.allowed()).isEqualTo(1);
		assertThat(counts.denials()).isEqualTo(Map.of(CorsRejection.ORIGIN_NOT_ALLOWED, 1L));
	}

	/** The error page of a path below a prefix that a proxy removed is the path's. */
	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void errorPageWhenPrefixIsForwardedKeepsTheDecision(TestServer name) {
		Map<String, String> properties = Map.of("cors.policies.a.paths", "/open/**", "cors.policies.a.allowed-origins",
				APP, "cors.policies.b.paths", "/shop/**", "cors.policies.b.allowed-origins", "https://b.example.com",
				"server.forward-headers-strategy", "framework");
		try (RunningServer server = name.start(properties)) {
			Answer failure = server.send("GET", "/open/failure", "Origin", APP, "X-Forwarded-Prefix", "/shop");
			assertThat(failure.status()).isEqualTo(500);
			assertThat(failure.allowOrigin()).isEqualTo(APP);
		}
	}

	/**
	 * A path without a policy keeps having none where it is forwarded to one that has.
	 */
	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void requestWhenUngovernedPathForwardsStaysUngoverned(TestServer name) {
		try (RunningServer server = name.start(PROPERTIES, LateForward.class)) {
			Answer answer = server.send("GET", "/late/x/any", "Origin", EVIL);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.accessControl()).isEmpty();
		}
	}

	private static FilterRegistrationBean<Filter> filter(String name, int order, Filter filter) {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
		registration.setName(name);
		registration.setOrder(order);
		registration.setAsyncSupported(true);
		return registration;
	}

	/**
	 * Filters in front of everything: one forwards, one dispatches to another path, one
	 * dispatches to the same one.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Dispatching {

		@Bean
		FilterRegistrationBean<Filter> forwarding() {
			return filter("forwarding", Ordered.HIGHEST_PRECEDENCE, (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.startsWith("/forwarded/")) {
					request.getRequestDispatcher(path.replace("/forwarded/", "/open/")).forward(request, response);
				}
				else if (path.startsWith("/dispatched/")) {
					AsyncContext context = request.startAsync();
					context.dispatch(path.replace("/dispatched/", "/open/"));
				}
				else if (request.getParameter("suspend") != null
						&& request.getDispatcherType() == DispatcherType.REQUEST) {
					request.startAsync().dispatch();
				}
				else {
					chain.doFilter(request, response);
				}
			});
		}

	}

	/**
	 * A filter behind the starter's that forwards.
	 */
	@Configuration(proxyBeanMethods = false)
	static class LateForward {

		@Bean
		FilterRegistrationBean<Filter> forwarding() {
			return filter("late", Ordered.HIGHEST_PRECEDENCE + 20, (request, response, chain) -> {
				String path = ((HttpServletRequest) request).getRequestURI();
				if (path.startsWith("/late/")) {
					request.getRequestDispatcher(path.replace("/late/", "/open/")).forward(request, response);
				}
				else {
					chain.doFilter(request, response);
				}
			});
		}

	}

}
