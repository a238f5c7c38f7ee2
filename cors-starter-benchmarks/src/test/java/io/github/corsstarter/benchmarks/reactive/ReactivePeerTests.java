package io.github.corsstarter.benchmarks.reactive;

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
class ReactivePeerTests {

	@ParameterizedTest
	@MethodSource("decisions")
	void filterWhenOneOriginIsAllowedDecides(ReactivePeer peer, Scenario scenario) {
		String allowed = new WebFilterRun(peer.create(List.of(Allowlists.APP), List.of("/**")), scenario.method(),
				"/v1/orders", scenario.headers())
			.once()
			.getHeaders()
			.getFirst("Access-Control-Allow-Origin");
		boolean granted = scenario.isAllowed() && scenario != Scenario.NO_ORIGIN;
		assertThat(allowed).isEqualTo(granted ? Allowlists.APP : null);
	}

	static Stream<Arguments> decisions() {
		return Stream
			.of(ReactivePeer.STARTER, ReactivePeer.STARTER_OBSERVED, ReactivePeer.STARTER_TRACED, ReactivePeer.SPRING,
					ReactivePeer.SPRING_OBSERVED)
			.flatMap((peer) -> Stream.of(Scenario.values())
				// the others allow part of what these ask for
				.filter((scenario) -> peer.name().startsWith("STARTER") || !scenario.isHostile())
				.map((scenario) -> Arguments.of(peer, scenario)));
	}

}
