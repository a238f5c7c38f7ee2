package io.github.corsstarter.coexistence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A resource server without {@code http.cors()}, of which nobody without a token gets
 * anything.
 */
class ResourceServerTests {

	private static ComparableAnswer with(ServerStack stack, Zone zone, Ask ask) {
		return Recording.withStarter(LibraryCoexistenceTests.RESOURCE_SERVER, stack, Rule.NARROW)
			.to(ask.of(LibraryCoexistenceTests.SECURED.in(zone)));
	}

	@ParameterizedTest
	@EnumSource
	void preflightWhenPathIsGovernedNeedsNoToken(ServerStack stack) {
		assertThat(with(stack, Zone.GOVERNED, Ask.OURS_PREFLIGHT).status()).isEqualTo(204);
		assertThat(with(stack, Zone.FREE, Ask.OURS_PREFLIGHT).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@EnumSource
	void requestWithoutTokenIsUnauthorizedAndReadable(ServerStack stack) {
		ComparableAnswer answer = with(stack, Zone.GOVERNED, Ask.OURS);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.accessControl()).contains("Access-Control-Allow-Origin: " + Origins.OURS);
		assertThat(with(stack, Zone.FREE, Ask.OURS).accessControl()).isEmpty();
	}

}
