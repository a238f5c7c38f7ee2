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

	private static final int FAMILIES = Integer.getInteger("diff.families", 11);

	/** Policies that come from each other, so that they differ in little. */
	private static final int FAMILY = 10;

	private static final int OTHERS = 10;

	private final Random random = new Random(SEED);

	private final List<Member> members = new ArrayList<>();

	private final Map<Effect, Integer> effects = new TreeMap<>();

	@Test
	void effectWhenPoliciesAreGeneratedIsThatOfTheRequests() {
		for (int i = 0; i < FAMILIES * FAMILY; i++) {
			this.members.add(Member.of((i % FAMILY == 0) ? TestPolicies.random(this.random) : TestPolicies
				.changed(this.random, this.members.get(i - 1 - this.random.nextInt(i % FAMILY)).notation())));
		}
		for (int i = 0; i < this.members.size(); i++) {
			for (int j = 0; j < FAMILY; j++) {
				check(this.members.get(i), this.members.get(i - i % FAMILY + j));
			}
			for (int j = 0; j < OTHERS; j++) {
				check(this.members.get(i), this.members.get(this.random.nextInt(this.members.size())));
			}
		}
		System.out.println("seed " + SEED + ": " + this.effects);
		assertThat(this.effects).hasSize(4).allSatisfy((effect, count) -> assertThat(count).isGreaterThan(100));
	}

	private void check(Member before, Member after) {
		PolicyDiff diff = PolicyDiff.of(PolicySet.of(before.policy()), PolicySet.of(after.policy()));
		String pair = "seed " + SEED + "\nbefore: " + before.notation() + "\nafter: " + after.notation();
		assertThat(diff.effect()).as(pair).isEqualTo(effect(before.verdicts(), after.verdicts()));
		checkWitnesses(diff, before.policy(), after.policy(), pair);
		this.effects.merge(diff.effect(), 1, Integer::sum);
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

	/**
	 * A policy and what it makes of all requests.
	 *
	 * @param notation the policy in words
	 * @param policy the policy
	 * @param verdicts a bit for each request
	 */
	private record Member(String notation, CorsPolicy policy, BitSet verdicts) {

		static Member of(String notation) {
			CorsPolicy policy = TestPolicies.policy("default", notation);
			return new Member(notation, policy, Verdicts.of(policy, TestPolicies.universe()));
		}

	}

}
