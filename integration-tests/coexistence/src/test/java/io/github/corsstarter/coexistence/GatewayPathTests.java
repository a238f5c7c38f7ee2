package io.github.corsstarter.coexistence;

import java.io.IOException;
import java.net.Socket;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.integration.StartedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway finds its routes by the path with the prefix that a client claims, all other
 * handlers by the path without it: where these have different policies, nobody gets
 * through.
 */
class GatewayPathTests {

	private static final String APP = "https://app.example.com";

	private static StartedApplication gateway;

	@BeforeAll
	static void start() {
		String routes = "--spring.cloud.gateway.server.webflux.routes";
		gateway = StartedApplication.start(ServerStack.REACTIVE.application(Gateways.OnReactive.class),
					"--server.forward-headers-strategy=framework", "--spring.cloud.gateway.server.webflux.enabled=true",
					"--spring.autoconfigure.exclude=" + String.join(",", ServerStack.REACTIVE.otherServers()),
					routes + "[0].id=strict", routes + "[0].uri=" + RoutedServer.URI,
					routes + "[0].predicates[0]=Path=/strict/**", routes + "[1].id=open",
					routes + "[1].uri=" + RoutedServer.URI, routes + "[1].predicates[0]=Path=/open/**",
					"--cors.policies.lax.paths=/open/**", "--cors.policies.lax.allowed-origins=*",
					"--cors.policies.strict.paths=/strict/**", "--cors.policies.strict.allowed-origins=" + APP);
	}

	@AfterAll
	static void stop() {
		gateway.close();
	}

	@ParameterizedTest
	@CsvSource({ "/x,/strict", "/open/x,/strict", "/open/..;/strict/x,", "/open/x,/strict/..;", "/strict/x,/open",
			"/x,/open" })
	void routeWhenPathHasTwoReadingsIsClosedToStrangers(String path, String prefix) throws IOException {
		String forwarded = (prefix != null) ? "X-Forwarded-Prefix: " + prefix : "X-Other: 1";
		ComparableAnswer answer = send(Request.get(path, "Origin: https://stranger.example", forwarded, "Connection: close"));
		if (path.equals("/open/..;/strict/x")) {
			// neither the gateway nor the policy resolves it: it is below /open for both
			assertThat(answer.accessControl()).containsExactly("Access-Control-Allow-Origin: *");
			return;
		}
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.accessControl()).isEmpty();
	}

	@Test
	void routeWhenPathIsPlainHasItsPolicy() throws IOException {
		assertThat(send(Request.get("/strict/x", "Origin: " + APP, "Connection: close")).accessControl())
			.containsExactly("Access-Control-Allow-Origin: " + APP);
		assertThat(send(Request.get("/open/x", "Origin: " + APP, "Connection: close")).accessControl())
			.containsExactly("Access-Control-Allow-Origin: *");
	}

	private static ComparableAnswer send(Request request) throws IOException {
		int port = gateway.port();
		try (Socket socket = new Socket(gateway.uri().getHost(), port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.bytes(port));
			return ComparableAnswer.read(socket.getInputStream(), port);
		}
	}

}
