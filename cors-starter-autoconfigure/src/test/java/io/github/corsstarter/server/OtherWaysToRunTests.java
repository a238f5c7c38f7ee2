package io.github.corsstarter.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsProcessor;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.filter.CorsFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same answers however the application is run.
 */
@Tag("long")
class OtherWaysToRunTests {

	private static final String APP = "https://app.example.com";

	private static final Map<String, String> POLICY = Map.of("cors.allowed-origins", APP);

	private static void answersRight(RunningServer server) {
		assertThat(server.preflight("/secret", APP, "GET").status()).isEqualTo(204);
		assertThat(server.preflight("/secret", "https://evil.example", "GET").status()).isEqualTo(403);
		Answer unauthorized = server.send("GET", "/secret", "Origin", APP);
		assertThat(unauthorized.status()).isEqualTo(401);
		assertThat(unauthorized.allowOrigin()).isEqualTo(APP);
		ApplicationContext context = server.context();
		assertThat(context.getBeanNamesForType(CorsFilter.class)).isEmpty();
		assertThat(context.getBeanNamesForType(CorsWebFilter.class)).isEmpty();
		assertThat(context.getBeanNamesForType(CorsProcessor.class)).isEmpty();
		assertThat(context.getBeansOfType(CorsConfigurationSource.class, false, false))
			.allSatisfy((name, bean) -> assertThat(bean.getClass().getName()).startsWith("org.springframework"));
	}

	@ParameterizedTest
	@EnumSource
	void applicationWhenInitializedLazilyAnswersRight(TestServer name) {
		try (RunningServer server = name
			.start(Map.of("cors.allowed-origins", APP, "spring.main.lazy-initialization", "true"))) {
			answersRight(server);
			assertThat(server.send("GET", "/actuator/cors").body()).contains(APP);
		}
	}

	@ParameterizedTest
	@EnumSource
	@EnabledForJreRange(min = JRE.JAVA_21)
	void applicationWhenOnVirtualThreadsAnswersRight(TestServer name) {
		try (RunningServer server = name
			.start(Map.of("cors.allowed-origins", APP, "spring.threads.virtual.enabled", "true"))) {
			answersRight(server);
		}
	}

	@ParameterizedTest
	@EnumSource
	void applicationWhenItHasAParentAnswersRight(TestServer name) {
		SpringApplicationBuilder parent = new SpringApplicationBuilder(Parent.class).web(WebApplicationType.NONE)
			.child();
		try (RunningServer server = name.start(POLICY, parent)) {
			assertThat(server.context().getParent()).isNotNull();
			answersRight(server);
		}
	}

	@ParameterizedTest
	@EnumSource
	void applicationWhenBeansAreRegisteredByCodeAnswersRight(TestServer name) {
		ApplicationContextInitializer<GenericApplicationContext> code = (context) -> context.registerBean(Slow.class,
				() -> new Slow());
		try (RunningServer server = name.start(POLICY, new SpringApplicationBuilder().initializers(code))) {
			answersRight(server);
			server.context().getBean(Slow.class).finish();
			assertThat(server.send("GET", "/open/slow", "Origin", APP).allowOrigin()).isEqualTo(APP);
		}
	}

	@ParameterizedTest
	@EnumSource
	void applicationWhenStoppedGracefullyFinishesItsAnswers(TestServer name) throws Exception {
		RunningServer server = name.start(Map.of("cors.allowed-origins", APP, "server.shutdown", "graceful"),
				Slow.class);
		Slow slow = server.context().getBean(Slow.class);
		CompletableFuture<Answer> answer = CompletableFuture
			.supplyAsync(() -> server.send("GET", "/open/slow", "Origin", APP));
		assertThat(slow.entered.await(20, TimeUnit.SECONDS)).isTrue();
		CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
		slow.finish();
		assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
		assertThat(answer.get().allowOrigin()).isEqualTo(APP);
		stopped.get(30, TimeUnit.SECONDS);
	}

	@Configuration(proxyBeanMethods = false)
	static class Parent {

		@Bean
		String greeting() {
			return "hello";
		}

	}

	/** Answers when it is told to. */
	@RestController
	static class Slow {

		private final CountDownLatch entered = new CountDownLatch(1);

		private final CountDownLatch finished = new CountDownLatch(1);

		@GetMapping("/open/slow")
		String slow() throws InterruptedException {
			this.entered.countDown();
			return this.finished.await(20, TimeUnit.SECONDS) ? "done" : "late";
		}

		void finish() {
			this.finished.countDown();
		}

	}

}
