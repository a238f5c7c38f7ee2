package io.github.corsstarter.server;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.FormContentFilter;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.server.WebFilter;

import io.github.corsstarter.reactive.CorsDecisionWebFilter;
import io.github.corsstarter.servlet.CorsDecisionFilter;
import io.github.corsstarter.web.CorsFilterOrder;
import io.github.corsstarter.web.FilterPlacement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the filters stand in the running chain.
 */
class FilterOrderTests {

	private static final Map<String, String> PROPERTIES = Map.of("cors.allowed-origins", "https://app.example.com",
			"server.forward-headers-strategy", "framework");

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void servletFilterWhenRequestRunsStandsBetweenObservationAndSecurity(TestServer name) {
		try (RunningServer server = name.start(PROPERTIES, StackController.class)) {
			List<String> classes = server.send("GET", "/open/stack", "X-Forwarded-Proto", "https")
				.body()
				.lines()
				.distinct()
				.toList();
			List<String> order = Stream
				.of(FilterChainProxy.class, FormContentFilter.class, CorsDecisionFilter.class,
						ServerHttpObservationFilter.class, ForwardedHeaderFilter.class)
				.map(Class::getName)
				.toList();
			assertThat(classes).containsAll(order);
			assertThat(classes.stream().filter(order::contains).toList()).isEqualTo(order);
		}
	}

	@Test
	void webFilterWhenContextIsSortedStandsBeforeSecurity() {
		try (RunningServer server = TestServer.NETTY.start(PROPERTIES)) {
			List<WebFilter> filters = server.context().getBeanProvider(WebFilter.class).orderedStream().toList();
			assertThat(indexOf(filters, CorsDecisionWebFilter.class))
				.isLessThan(indexOf(filters, WebFilterChainProxy.class));
			assertThat(filters).isSortedAccordingTo(AnnotationAwareOrderComparator.INSTANCE);
		}
	}

	@Test
	void orderWhenConfiguredIsUsedOnBothStacks() {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com", "cors.filter.order",
				"-50");
		for (TestServer name : TestServer.values()) {
			try (RunningServer server = name.start(properties)) {
				Answer answer = server.preflight("/secret", "https://app.example.com", "GET");
				assertThat(answer.status()).as("behind Spring Security on %s", name).isEqualTo(401);
			}
		}
	}

	@Test
	void defaultWhenNothingIsConfiguredIsTheConstant() {
		assertThat(CorsFilterOrder.DEFAULT).isEqualTo(Integer.MIN_VALUE + 10);
		try (RunningServer server = TestServer.TOMCAT.start(PROPERTIES)) {
			assertThat(server.context().getBean(FilterPlacement.class).order()).isEqualTo(CorsFilterOrder.DEFAULT);
		}
	}

	@ParameterizedTest
	@EnumSource
	void observationWhenRequestIsDecidedHasItsAttributes(TestServer name) {
		try (RunningServer server = name.start(PROPERTIES, CollectedObservations.class)) {
			CollectedObservations observations = server.context().getBean(CollectedObservations.class);
			server.preflight("/secret", "https://evil.example", "GET");
			server.send("GET", "/open/x/any");
			// an observation may end after the answer is sent, so their order is not that
			// of the requests
			assertThat(observations.awaitStopped(2)).hasSize(2)
				.filteredOn((attributes) -> attributes.contains("cors."))
				.singleElement()
				.asString()
				.contains("cors.kind='preflight'", "cors.outcome='denied'", "cors.reason='origin-not-allowed'",
						"cors.policy='default'");
		}
	}

	private static int indexOf(List<WebFilter> filters, Class<?> type) {
		return filters.stream().map(Object::getClass).toList().indexOf(type);
	}

	/**
	 * Shows the classes that called it.
	 */
	@RestController
	static class StackController {

		@GetMapping("/open/stack")
		String stack() {
			return String.join("\n",
					Arrays.stream(Thread.currentThread().getStackTrace())
						.map(StackTraceElement::getClassName)
						.toList());
		}

	}

}
