package io.github.corsstarter.diff;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.BrowserEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyDiff}: lists, paths, and what follows from a change.
 */
class PolicyDiffTests {

	private static final CorsPolicy DEFAULT = policy("default", "https://a.x.example; methods GET");

	private static final CorsPolicy WIDE = policy("wide", "https://a.x.example https://b.x.example");

	private static final CorsPolicy OTHER = policy("other", "https://a.x.example; methods GET");

	@Test
	void ofWhenNothingChangesIsEmpty() {
		PolicySet set = TestPolicies.set(at("/wide/**", WIDE), at("/**", DEFAULT));
		PolicyDiff diff = PolicyDiff.of(set, TestPolicies
			.set(at("/wide/**", policy("wide", "https://a.x.example https://b.x.example")), at("/**", DEFAULT)));
		assertThat(diff.isEmpty()).isTrue();
		assertThat(diff.effect()).isEqualTo(Effect.NONE);
		assertThat(diff.lines()).isEmpty();
		assertThat(diff.narrowsAccess()).isFalse();
		assertThat(diff.cachedFor()).isZero();
		assertThat(PolicyDiff.of(PolicySet.none(), PolicySet.none()).isEmpty()).isTrue();
	}

	@Test
	void policiesWhenTheyChangeListWhatWasWritten() {
		PolicyChange change = only("https://a.x.example https://*.x.example; methods GET; headers X-A; max-age 60",
				"https://*.x.example https://b.x.example; methods PUT; exposed X-B; credentials; ok; omit-headers");
		assertThat(change.name()).isEqualTo("default");
		assertThat(change.origins())
			.isEqualTo(new PolicyChange.Entries(List.of("https://b.x.example"), 1, List.of("https://a.x.example"), 1));
		assertThat(change.methods()).isEqualTo(new PolicyChange.Entries(List.of("PUT"), 1, List.of("GET", "HEAD"), 2));
		assertThat(change.headers()).isEqualTo(new PolicyChange.Entries(List.of(), 0, List.of("x-a"), 1));
		assertThat(change.exposedHeaders()).isEqualTo(new PolicyChange.Entries(List.of("x-b"), 1, List.of(), 0));
		assertThat(change).hasToString("default: widened and narrowed; origins +https://b.x.example "
				+ "-https://a.x.example; methods +PUT -GET -HEAD; headers -x-a; exposed headers +x-b; "
				+ "credentials false -> true; max-age 60s -> 1800s; on-denied forbid -> omit-headers; "
				+ "preflight-status 204 -> 200");
	}

	@Test
	void policiesWhenNothingChangesForRequestsAreListed() {
		PolicyChange change = only("https://**.x.example https://a.x.example; max-age 60",
				"https://**.x.example; max-age 5");
		assertThat(change).hasToString("default: no effect; origins -https://a.x.example; max-age 60s -> 5s");
		assertThat(change.access()).isEqualTo(AccessChange.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "*, '* https://a.x.example null', 2, 0", "* https://a.x.example, https://a.x.example, 0, 1",
			"https://a.x.example https://a.x.example, https://b.x.example https://b.x.example, 1, 1",
			"https://*.x.example https://*.x.example, null, 1, 1", "*, https://b.x.example, 1, 1" })
	void originsWhenRepeatedOrBesideAnyAreComparedAsTexts(String before, String after, int added, int removed) {
		PolicyChange.Entries origins = only(before, after).origins();
		assertThat(origins.addedTotal()).isEqualTo(added);
		assertThat(origins.removedTotal()).isEqualTo(removed);
	}

	@Test
	void policiesWhenManyOriginsChangeKeepTheFirstAndCountAll() {
		String many = IntStream.range(0, 250)
			.mapToObj((i) -> "https://t" + i + ".x.example ")
			.reduce("", String::concat);
		PolicyChange change = only(many, "https://a.x.example");
		assertThat(change.origins().removed()).hasSize(100).startsWith("https://t0.x.example");
		assertThat(change.origins().removedTotal()).isEqualTo(250);
		assertThat(change.access().newlyDenied()).hasSize(10);
		assertThat(change).hasToString("default: widened and narrowed; origins +https://a.x.example "
				+ "-https://t0.x.example -https://t1.x.example -https://t2.x.example -247 more");
	}

	@Test
	void pathsWhenMovedToAnotherPolicyAreCompared() {
		PolicyDiff diff = PolicyDiff.of(TestPolicies.set(at("/x/**", WIDE), at("/wide/**", WIDE), at("/**", DEFAULT)),
				TestPolicies.set(at("/wide/**", WIDE), at("/**", DEFAULT)));
		assertThat(diff.effect()).isEqualTo(Effect.NARROWED);
		assertThat(diff.narrowedPaths()).containsExactly("/x/**");
		assertThat(diff.narrowsAccess()).isTrue();
		assertThat(diff.lines()).containsExactly("wide: narrowed; paths -/x/**", "default: narrowed",
				"/x/**: narrowed; moved from 'wide' to 'default'");
	}

	@Test
	void pathsWhenMovedToAnEqualPolicyHaveNoEffect() {
		PolicyDiff diff = PolicyDiff.of(TestPolicies.set(at("/**", DEFAULT)),
				TestPolicies.set(at("/x/**", OTHER), at("/**", DEFAULT)));
		assertThat(diff.effect()).isEqualTo(Effect.NONE);
		assertThat(diff.narrowedPaths()).isEmpty();
		assertThat(diff.lines()).containsExactly(
				"other: new, no effect; paths +/x/**; origins +https://a.x.example; methods +GET +HEAD",
				"/x/**: no effect; moved from 'default' to 'other'");
	}

	@Test
	void pathsWhenGovernedNoMoreAllowNothing() {
		PolicySet set = TestPolicies.set(at("/x/{id}", WIDE));
		PolicyDiff gone = PolicyDiff.of(set, PolicySet.none());
		assertThat(gone.effect()).isEqualTo(Effect.NARROWED);
		assertThat(gone.paths()).singleElement().satisfies((path) -> {
			assertThat(path.governance().id()).isEqualTo("no-longer-governed");
			assertThat(path.access().newlyDenied()).hasSize(2);
		});
		assertThat(gone.policies()).singleElement().matches(PolicyChange::isRemoved);
		PolicyDiff added = PolicyDiff.of(PolicySet.none(), set);
		assertThat(added.effect()).isEqualTo(Effect.WIDENED);
		assertThat(added.policies()).singleElement().matches(PolicyChange::isAdded);
		assertThat(added.lines()).last().isEqualTo("/x/{id}: widened; newly governed by 'wide'");
	}

	@ParameterizedTest
	@CsvSource({ "/x/{id}, /x/{id}/sub", "/x/*, /x/**", "/x/{*rest}, /x/*/y", "/a?c, /**", "/files/*.pdf, /files/*",
			"/x/{id:[0-9]+}, /x/{id}", "/x/{day:\\d{4}-\\d\\d-\\d\\d}, /x/*", "/x/{id:zz[0-9]}, /x/**", "/, /**",
			"/any/{id}, /any-1/*" })
	void pathsWhenOnePatternGoesToAnotherPolicyAreFound(String pattern, String other) {
		PolicyDiff diff = PolicyDiff.of(TestPolicies.set(at(pattern, WIDE), at(other, DEFAULT)),
				TestPolicies.set(at(pattern, OTHER), at(other, DEFAULT)));
		assertThat(diff.effect()).isEqualTo(Effect.NARROWED);
		assertThat(diff.narrowedPaths()).containsExactly(pattern);
		assertThat(diff.paths()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "/a/*, /*/b", "/a/**, /*/b/c", "/{x}/b/{*rest}, /a/{y}", "/*.pdf, /a*", "/a/**, /**" })
	void pathsWhereTwoPatternsCrossAreFound(String one, String other) {
		CorsPolicy narrow = policy("narrow", "https://b.x.example");
		// elsewhere both sides have a policy that allows nothing
		CorsPolicy nothing = policy("default", "https://b.x.example; methods");
		PolicyDiff diff = PolicyDiff.of(TestPolicies.set(at(one, WIDE), at("/**", nothing)),
				TestPolicies.set(at(other, narrow), at("/**", nothing)));
		assertThat(diff.paths()).filteredOn((path) -> "wide".equals(path.policyBefore()))
			.anyMatch((path) -> "narrow".equals(path.policyAfter()));
	}

	@ParameterizedTest
	@CsvSource({ "https://b.x.example; methods GET PUT; headers X-A; exposed X-A; credentials, true",
			"https://a.x.example; methods GET; headers; exposed; credentials, false",
			"https://*.x.example; methods GET; headers; exposed; credentials, false",
			"https://*.x.example; methods GET PUT; headers X-A; exposed X-A, true",
			"https://a.x.example https://b.x.example; methods GET PUT; headers X-A; exposed X-A; credentials, false" })
	void narrowsAccessWhenMoreThanMethodsAndHeadersAreLost(String after, boolean expected) {
		CorsPolicy before = policy("default",
				"https://a.x.example; methods GET PUT; headers X-A; exposed X-A; credentials");
		PolicyDiff diff = PolicyDiff.of(PolicySet.of(before), PolicySet.of(policy("default", after)));
		assertThat(diff.narrowsAccess()).isEqualTo(expected);
	}

	@Test
	void cachedForWhenNarrowedIsTheLongestMaxAgeWithinTheLimitsOfBrowsers() {
		CorsPolicy hour = policy("hour", "https://a.x.example; max-age 3600");
		CorsPolicy day = policy("day", "https://a.x.example; max-age 200000");
		PolicyDiff diff = PolicyDiff.of(TestPolicies.set(at("/hour/**", hour), at("/day/**", day)),
				TestPolicies.set(at("/day/**", day)));
		assertThat(diff.cachedFor()).isEqualTo(Duration.ofHours(1));
		PolicyDiff both = PolicyDiff.of(TestPolicies.set(at("/hour/**", hour), at("/day/**", day)), PolicySet.none());
		assertThat(both.cachedFor()).isEqualTo(Duration.ofSeconds(200_000));
		assertThat(both.cachedFor(BrowserEngine.CHROMIUM)).hasSeconds(7200);
		assertThat(both.cachedFor(BrowserEngine.FIREFOX)).hasSeconds(86_400);
		assertThat(both.cachedFor(BrowserEngine.SAFARI)).hasSeconds(600);
		assertThat(diff.cachedFor(BrowserEngine.FIREFOX)).isEqualTo(Duration.ofHours(1));
	}

	private static PolicyChange only(String before, String after) {
		PolicyDiff diff = PolicyDiff.of(PolicySet.of(policy("default", before)),
				PolicySet.of(policy("default", after)));
		assertThat(diff.policies()).hasSize(1);
		return diff.policies().get(0);
	}

	private static CorsPolicy policy(String name, String notation) {
		return TestPolicies.policy(name, notation);
	}

	private static PolicySet.Entry at(String pattern, CorsPolicy policy) {
		return new PolicySet.Entry(pattern, policy);
	}

}
