package io.github.corsstarter.benchmarks.servlet;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.benchmarks.Allowlists;
import io.github.corsstarter.benchmarks.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each filter that decides comes to the decision that is measured.
 */
class ServletPeerTests {

	@ParameterizedTest
	@MethodSource("decisions")
	void filterWhenOneOriginIsAllowedDecides(ServletPeer peer, Scenario scenario) throws Exception {
		StubResponse response = new FilterRun(peer.create(List.of(Allowlists.APP), List.of("/**")), scenario.method(),
				"/v1/orders", scenario.headers())
			.once();
		boolean granted = scenario.isAllowed() && scenario != Scenario.NO_ORIGIN;
		assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo(granted ? Allowlists.APP : null);
	}

	static Stream<Arguments> decisions() {
		return Stream
			.of(ServletPeer.STARTER, ServletPeer.STARTER_OBSERVED, ServletPeer.STARTER_TRACED, ServletPeer.SPRING,
					ServletPeer.SPRING_OBSERVED, ServletPeer.TOMCAT, ServletPeer.JETTY)
			.flatMap((peer) -> Stream.of(Scenario.values())
				// the others allow part of what these ask for
				.filter((scenario) -> peer.name().startsWith("STARTER") || !scenario.isHostile())
				.map((scenario) -> Arguments.of(peer, scenario)));
	}

	@ParameterizedTest
	@MethodSource("manyOrigins")
	void filterWhenManyOriginsAreAllowedDecides(ServletPeer peer, List<String> origins) throws Exception {
		for (String origin : List.of(Allowlists.APP, "https://app.example.org")) {
			StubResponse response = new FilterRun(peer.create(origins, List.of("/x/**", "/v1/**")), "GET", "/v1/orders",
					Scenario.ACTUAL.headers(origin))
				.once();
			assertThat(response.getHeader("Access-Control-Allow-Origin"))
				.isEqualTo(origin.equals(Allowlists.APP) ? origin : null);
		}
	}

	static Stream<Arguments> manyOrigins() {
		return Stream.of(ServletPeer.STARTER, ServletPeer.SPRING, ServletPeer.JETTY)
			.flatMap((peer) -> Stream.of(Arguments.of(peer, Allowlists.origins(100)),
					Arguments.of(peer, Allowlists.patterns(100))));
	}

}
