package io.github.corsstarter.coexistence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where the refusals of a mechanism behind the policies are still to be seen: on requests
 * that no policy has allowed, since it allows nothing or has nothing to say.
 */
class InnerRefusalTests {

	private static ComparableAnswer with(ServerStack stack, Zone zone, Ask ask) {
		return Recording.withStarter(SpringCoexistenceTests.ANNOTATION, stack, Rule.NARROW)
			.to(ask.of(SpringCoexistenceTests.READ.in(zone)));
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenPolicyAllowsIsNotRefused(ServerStack stack) {
		assertThat(with(stack, Zone.GOVERNED, Ask.OURS).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenPolicyOnlyOmitsHeadersIsRefused(ServerStack stack) {
		assertThat(with(stack, Zone.OMITTING, Ask.THEIRS).status()).isEqualTo(200);
		assertThat(with(stack, Zone.OMITTING, Ask.OTHER).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenItIsANavigationIsRefused(ServerStack stack) {
		assertThat(with(stack, Zone.GOVERNED, Ask.NAVIGATION).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@EnumSource
	void requestOfTheOwnPagesBehindAProxyIsRefused(ServerStack stack) {
		assertThat(with(stack, Zone.GOVERNED, Ask.SAME_ORIGIN).status()).isEqualTo(200);
		assertThat(with(stack, Zone.GOVERNED, Ask.SAME_ORIGIN_BEHIND_PROXY).status()).isEqualTo(403);
	}

}
