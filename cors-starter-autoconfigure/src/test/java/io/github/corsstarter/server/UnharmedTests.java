package io.github.corsstarter.server;

import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.web.CorsDecisionListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that listens can harm a request, and no host name that people use is taken for
 * another origin.
 */
@ExtendWith(OutputCaptureExtension.class)
class UnharmedTests {

	private static final String APP = "https://app.example.com";

	@ParameterizedTest
	@EnumSource
	void answersWhenListenersThrowAreAsDecided(TestServer name, CapturedOutput output) {
		try (RunningServer server = name.start(Map.of("cors.allowed-origins", APP), Throwing.class)) {
			for (int i = 0; i < 2; i++) {
				assertThat(server.send("GET", "/open/x/any", "Origin", APP).status()).isEqualTo(200);
				assertThat(server.preflight("/open/x/any", APP, "POST").status()).isEqualTo(204);
				assertThat(server.send("GET", "/open/x/any", "Origin", "https://evil.example").status()).isEqualTo(403);
				assertThat(server.send("GET", "/open/own-headers", "Origin", APP).status()).isEqualTo(200);
			}
		}
		assertThat(output.getOut().split("A listener of CORS decisions failed: ", -1)).as("told once for each listener")
			.hasSize(3);
	}

	/** Tomcat refuses such a host. */
	@ParameterizedTest
	@EnumSource(names = { "JETTY", "NETTY" })
	void sameOriginWhenHostHasAnUnderscoreIsRecognized(TestServer name) {
		try (RunningServer server = name.start(Map.of("cors.allowed-origins", APP))) {
			String host = "my_api.internal:" + server.port();
			String request = "POST /open/x/any HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Length: 0\r\n"
					+ "Connection: close\r\n\r\n";
			assertThat(server.sendRaw(request.formatted(host, host))).startsWith("HTTP/1.1 200");
			assertThat(server.sendRaw(request.formatted(host, "my_api.internal"))).startsWith("HTTP/1.1 403");
			assertThat(server.sendRaw(request.formatted(host, "other_api.internal:" + server.port())))
				.startsWith("HTTP/1.1 403");
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Throwing {

		@Bean
		CorsDecisionListener throwingListener() {
			return new CorsDecisionListener() {

				@Override
				public void onDecision(CorsPolicy policy, CorsRequest request, CorsDecision decision) {
					throw new IllegalStateException("on purpose");
				}

				@Override
				public void onConflict(CorsPolicy policy, String header) {
					throw new NoSuchMethodError("on purpose");
				}

			};
		}

		@Bean
		CorsDecisionListener throwingDenialListener() {
			return new CorsDecisionListener() {

				@Override
				public void onDenied(CorsRequest request, CorsDecision decision, Supplier<Denial> denial) {
					throw new UnsupportedOperationException("on purpose");
				}

			};
		}

	}

}
