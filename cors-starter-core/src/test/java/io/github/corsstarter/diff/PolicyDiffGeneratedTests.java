package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PolicyDiff} against the engine and the browser: of each two policies
 * that were made up, one narrows the other exactly if some request becomes denied.
 */
class PolicyDiffGeneratedTests {

	private static final long SEED = Long.getLong("diff.seed", 20261129);

	private static final int POLICIES = Integer.getInteger("diff.policies", 100);

	@Test
	void effectWhenPoliciesAreGeneratedIsThatOfTheRequests() {
		Random random = new Random(SEED);
		List<String> notations = new ArrayList<>();
		while (notations.size() < POLICIES) {
			notations.add((notations.isEmpty() || random.nextInt(3) == 0) ? TestPolicies.random(random)
					: TestPolicies.changed(random, notations.get(random.nextInt(notations.size()))));
		}
		List<CorsPolicy> policies = notations.stream().map((text) -> TestPolicies.policy("default", text)).toList();
		List<BitSet> verdicts = policies.stream()
			.map((policy) -> Verdicts.of(policy, TestPolicies.universe()))
			.toList();
		Map<Effect, Integer> effects = new TreeMap<>();
		for (int i = 0; i < policies.size(); i++) {
			for (int j = 0; j < policies.size(); j++) {
				PolicyDiff diff = PolicyDiff.of(PolicySet.of(policies.get(i)), PolicySet.of(policies.get(j)));
				String pair = "seed " + SEED + "\nbefore: " + notations.get(i) + "\nafter: " + notations.get(j);
				assertThat(diff.effect()).as(pair).isEqualTo(effect(verdicts.get(i), verdicts.get(j)));
				checkWitnesses(diff, policies.get(i), policies.get(j), pair);
				effects.merge(diff.effect(), 1, Integer::sum);
			}
		}
		System.out.println("seed " + SEED + ": " + effects);
		assertThat(effects).hasSize(4).allSatisfy((effect, count) -> assertThat(count).isGreaterThan(POLICIES));
	}

	private static Effect effect(BitSet before, BitSet after) {
		BitSet denied = (BitSet) before.clone();
		denied.andNot(after);
		BitSet allowed = (BitSet) after.clone();
		allowed.andNot(before);
		return Effect.of(!allowed.isEmpty(), !denied.isEmpty());
	}

	private static void checkWitnesses(PolicyDiff diff, CorsPolicy before, CorsPolicy after, String pair) {
		for (PathChange path : diff.paths()) {
			assertThat(path.access().newlyDenied()).as(pair)
				.allMatch((request) -> Verdicts.isAllowed(before, request) && !Verdicts.isAllowed(after, request));
			assertThat(path.access().newlyAllowed()).as(pair)
				.allMatch((request) -> !Verdicts.isAllowed(before, request) && Verdicts.isAllowed(after, request));
		}
	}

}
