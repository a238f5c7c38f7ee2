package io.github.corsstarter.server;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import reactor.netty.resources.LoopResources;

import io.github.corsstarter.explainer.CorsExplainer;
import io.github.corsstarter.observation.GuardedExplainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Denials are explained in the background, however many origins there are: the threads
 * that serve requests have no time for that.
 */
@ExtendWith(OutputCaptureExtension.class)
@Tag("long")
class ExplanationThreadTests {

	private static final int ORIGINS = 100_000;

	private static final int STRANGERS = 10;

	private static final Queue<String> THREADS = new ConcurrentLinkedQueue<>();

	@BeforeEach
	void forget() {
		THREADS.clear();
	}

	private static void deny(RunningServer server) {
		for (int i = 0; i < STRANGERS; i++) {
			// half of them as browsers, so that the log holds none back
			server.preflight("/open/x/any", "https://stranger" + i + ".example", "GET", "Sec-Fetch-Mode",
					(i % 2 != 0) ? "cors" : "made-up");
		}
	}

	@Test
	void denialsWhenPolicyIsLargeAreExplainedOffTheEventLoop(CapturedOutput output) {
		String origins = IntStream.range(0, ORIGINS)
			.mapToObj((i) -> "https://tenant" + i + ".example.com")
			.collect(Collectors.joining(","));
		try (RunningServer server = TestServer.NETTY.start(Map.of("cors.allowed-origins", origins), OneEventLoop.class,
				Recording.class)) {
			deny(server);
			assertThat(Waiting.forLines(output, "denied [", STRANGERS)).hasSize(STRANGERS);
			assertThat(THREADS).hasSize(STRANGERS).containsOnly("cors-denial-log");
			THREADS.clear();
			server.send("GET", "/actuator/corspreflights");
			assertThat(THREADS).hasSize(STRANGERS).allMatch((thread) -> thread.startsWith("boundedElastic"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TOMCAT", "JETTY" })
	void denialsOnServletsAreExplainedOffTheirThreads(TestServer name, CapturedOutput output) {
		Map<String, String> properties = Map.of("cors.allowed-origins", "https://app.example.com",
				"spring.threads.virtual.enabled", "true");
		try (RunningServer server = name.start(properties, Recording.class)) {
			deny(server);
			assertThat(Waiting.forLines(output, "denied [", STRANGERS)).hasSize(STRANGERS);
			assertThat(THREADS).hasSize(STRANGERS).containsOnly("cors-denial-log");
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Recording {

		@Bean
		GuardedExplainer recordingExplainer(CorsExplainer explainer) {
			return new GuardedExplainer((denial) -> {
				THREADS.add(Thread.currentThread().getName());
				return explainer.explain(denial);
			});
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class OneEventLoop {

		@Bean
		WebServerFactoryCustomizer<NettyReactiveWebServerFactory> oneEventLoop() {
			LoopResources loop = LoopResources.create("one-loop", 1, true);
			return (factory) -> factory.addServerCustomizers((server) -> server.runOn(loop));
		}

	}

}
