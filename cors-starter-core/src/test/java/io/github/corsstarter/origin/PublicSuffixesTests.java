package io.github.corsstarter.origin;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PublicSuffixes}.
 */
class PublicSuffixesTests {

	@ParameterizedTest
	@ValueSource(strings = { "com", "uk", "co.uk", "github.io", "vercel.app", "herokuapp.com", "s3.amazonaws.com", "ck",
			"co.ck", "anything.ck", "foo.kawasaki.jp", "kawasaki.jp", "compute.amazonaws.com", "xn--p1ai",
			"xn--55qx5d.cn", "xn--12c1fe0br.xn--o3cw4h", "unlistedtoplevel", "app.github.dev", "ws-eu.gitpod.io",
			"gitpod.io", "loca.lt", "cluster-a.cloudworkstations.dev", "euw.devtunnels.ms", "googleusercontent.com" })
	void amongWhenAnybodyCanRegisterBelowContainsHost(String host) {
		assertThat(PublicSuffixes.among(Set.of(host))).containsExactly(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "example.co.uk", "a.github.io", "github.com", "www.ck", "city.kawasaki.jp",
			"bar.foo.kawasaki.jp", "localhost", "app.localhost", "internal", "local", "test", "example", "invalid",
			"xn--mnchen-3ya.de", "uk.co.example", "github.dev", "a.app.github.dev", "a.euw.devtunnels.ms",
			"notloca.lt" })
	void amongWhenHostHasOneOwnerIsEmpty(String host) {
		assertThat(PublicSuffixes.among(Set.of(host))).isEmpty();
	}

	@Test
	void amongWhenAskedAboutSeveralContainsSuffixesAlone() {
		assertThat(PublicSuffixes.among(List.of("co.uk", "example.com", "www.ck", "github.io", "localhost")))
			.containsExactlyInAnyOrder("co.uk", "github.io");
	}

	@Test
	void amongWhenAskedAboutNothingIsEmpty() {
		assertThat(PublicSuffixes.among(Set.of())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "amazonaws.com", "com", "kawasaki.jp", "uk", "github.dev", "dev", "devtunnels.ms",
			"cloudapp.azure.com" })
	void aboveWhenSuffixesAreBelowContainsHost(String host) {
		assertThat(PublicSuffixes.above(Set.of(host))).containsExactly(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "example.com", "github.io", "s3.amazonaws.com.example", "localhost" })
	void aboveWhenNoSuffixIsBelowIsEmpty(String host) {
		assertThat(PublicSuffixes.above(Set.of(host))).isEmpty();
	}

	@Test
	void isSharedWhenAskedAboutOneHostAgreesWithTheQuestionAboutMany() {
		Set<String> hosts = Set.of("com", "example.com", "co.uk", "www.ck", "anything.ck", "kawasaki.jp",
				"city.kawasaki.jp", "foo.kawasaki.jp", "internal", "app.github.dev", "github.dev", "a.gitpod.io",
				"gitpod.io", "amazonaws.com");
		assertThat(hosts.stream().filter(PublicSuffixes::isShared)).hasSameElementsAs(PublicSuffixes.among(hosts));
		assertThat(hosts.stream().filter(PublicSuffixes::isAboveShared)).hasSameElementsAs(PublicSuffixes.above(hosts));
	}

}
