package io.github.corsstarter.coexistence;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway and its upstream that both answer.
 */
class DoubledHeadersTests {

	private static long allowedOrigins(Mechanism mechanism, Zone zone) {
		return Recording.withStarter(mechanism, ServerStack.REACTIVE, Rule.WIDE)
			.to(Ask.OURS.of(LibraryCoexistenceTests.CORS.in(zone)))
			.accessControl()
			.stream()
			.filter((line) -> line.regionMatches(true, 0, "Access-Control-Allow-Origin:", 0, 28))
			.count();
	}

	@Test
	void headersWhenPathHasNoPolicyAreDoubled() {
		assertThat(allowedOrigins(LibraryCoexistenceTests.GLOBAL_CORS, Zone.FREE)).isEqualTo(2);
	}

	@Test
	void headersWhenPathHasNoPolicyAndGatewayRemovesDoublesAreSingle() {
		assertThat(allowedOrigins(LibraryCoexistenceTests.DEDUPED_GLOBAL_CORS, Zone.FREE)).isEqualTo(1);
	}

	@Test
	void headersWhenPathIsGovernedAreSingle() {
		assertThat(allowedOrigins(LibraryCoexistenceTests.GLOBAL_CORS, Zone.GOVERNED)).isEqualTo(1);
	}

}
