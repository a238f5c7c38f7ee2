package io.github.corsstarter.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Headers of the protocol that somebody sets at the last moment, or in an odd way.
 */
@Tag("long")
class LateHeadersTests {

	private static final String APP = "https://app.example.com";

	private static final Map<String, String> PROPERTIES = Map.of("cors.allowed-origins", APP, "cors.allow-credentials",
			"true");

	private static final Map<String, String> EXPECTED = Map.of("access-control-allow-origin", APP,
			"access-control-allow-credentials", "true");

	@ParameterizedTest
	@ValueSource(strings = { "/open/late", "/open/later", "/open/late-slowly", "/open/clears-late" })
	void answerWhenCommitActionSetsHeadersHasThoseOfThePolicyOnce(String path) {
		try (RunningServer server = TestServer.NETTY.start(PROPERTIES, LateActions.class, Meters.class)) {
			Answer answer = server.send("GET", path, "Origin", APP);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.accessControl()).isEqualTo(EXPECTED);
			assertThat(answer.lines("Access-Control-Allow-Origin")).containsExactly(APP);
			assertThat(answer.vary()).containsOnlyOnce("origin");
			assertThat(server.send("GET", path).accessControl()).isEmpty();
			double conflicts = server.context()
				.getBean(MeterRegistry.class)
				.find("cors.conflicts")
				.tag("header", "Access-Control-Allow-Origin")
				.counters()
				.stream()
				.mapToDouble((counter) -> counter.count())
				.sum();
			assertThat(conflicts).isEqualTo(path.equals("/open/clears-late") ? 0 : 2);
		}
	}

	@Test
	void fileWhenResponseIsGuardedIsSentWithHeaders() {
		try (RunningServer server = TestServer.NETTY.start(PROPERTIES, LateActions.class)) {
			Answer answer = server.send("GET", "/open/file", "Origin", APP);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.body()).isNotEmpty();
			assertThat(answer.accessControl()).isEqualTo(EXPECTED);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void answerWhenHeadersAreSetAsDatesHasThoseOfThePolicyOnce(TestServer name) {
		try (RunningServer server = name.start(PROPERTIES, Dates.class)) {
			Answer answer = server.send("GET", "/open/dates", "Origin", APP);
			assertThat(answer.accessControl()).isEqualTo(EXPECTED);
			assertThat(answer.lines("Access-Control-Allow-Origin")).containsExactly(APP);
			assertThat(answer.lines("X-Date")).hasSize(2);
			assertThat(server.send("GET", "/open/dates").accessControl()).isEmpty();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Meters {

		@Bean
		MeterRegistry meterRegistry() {
			return new SimpleMeterRegistry();
		}

	}

	/**
	 * Handlers and a filter that register actions before the commit.
	 */
	@Configuration(proxyBeanMethods = false)
	static class LateActions {

		@Bean
		RouterFunction<ServerResponse> handlers() {
			return RouterFunctions.route().GET("/open/late", (request) -> {
				HttpHeaders headers = request.exchange().getResponse().getHeaders();
				request.exchange()
					.getResponse()
					.beforeCommit(() -> Mono.fromRunnable(() -> headers.add("Access-Control-Allow-Origin", "*")));
				return ServerResponse.ok().bodyValue("late");
			})
				.GET("/open/later", (request) -> ServerResponse.ok().bodyValue("later"))
				.GET("/open/late-slowly", (request) -> {
					HttpHeaders headers = request.exchange().getResponse().getHeaders();
					request.exchange()
						.getResponse()
						.beforeCommit(() -> Mono.delay(Duration.ofMillis(20))
							.doOnNext((tick) -> headers.add("access-control-allow-origin", "https://slow.example"))
							.then());
					return ServerResponse.ok().bodyValue("slowly");
				})
				.GET("/open/clears-late", (request) -> {
					HttpHeaders headers = request.exchange().getResponse().getHeaders();
					request.exchange().getResponse().beforeCommit(() -> Mono.fromRunnable(headers::clear));
					return ServerResponse.ok().bodyValue("clears");
				})
				.GET("/open/file",
						(request) -> ServerResponse.ok().bodyValue(new ClassPathResource("META-INF/spring.factories")))
				.build();
		}

		/** As security and session libraries do. */
		@Bean
		WebFilter registering() {
			return (exchange, chain) -> {
				exchange.getResponse().beforeCommit(Mono::empty);
				if (exchange.getRequest().getPath().value().equals("/open/later")) {
					exchange.getResponse().beforeCommit(() -> {
						exchange.getResponse().getHeaders().set("Access-Control-Allow-Origin", "*");
						return Mono.empty();
					});
				}
				exchange.getResponse().beforeCommit(Mono::empty);
				return chain.filter(exchange);
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Dates {

		@Bean
		ServletRegistrationBean<HttpServlet> dates() {
			return new ServletRegistrationBean<>(new HttpServlet() {

				@Override
				protected void doGet(HttpServletRequest request, HttpServletResponse response) {
					response.setDateHeader("Access-Control-Allow-Origin", 0);
					response.addDateHeader("Access-Control-Allow-Credentials", 0);
					response.addDateHeader("access-control-max-age", 0);
					for (long date : List.of(0L, 1000L)) {
						response.addDateHeader("X-Date", date);
					}
				}

			}, "/open/dates");
		}

	}

}
