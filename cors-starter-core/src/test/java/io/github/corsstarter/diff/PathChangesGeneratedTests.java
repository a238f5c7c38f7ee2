package io.github.corsstarter.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diff.PathChanges.Place;
import io.github.corsstarter.diff.PolicyComparison.Pair;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PathChanges} against all paths of a small world: the policies before
 * and after that some path has are found exactly.
 */
class PathChangesGeneratedTests {

	private static final long SEED = Long.getLong("diff.seed", 20261129);

	private static final int ROUNDS = 250;

	private static final List<String> PATTERNS = List.of("/**", "/a/**", "/b/**", "/*", "/{x}", "/a", "/a/*", "/a/{x}",
			"/a/b", "/*/b", "/{x}/b/**", "/a/{x}/c", "/a/b/{*rest}", "/?", "/a?/b", "/{x:[0-9]+}", "/{x:[0-9]+}/b",
			"/a/b/c", "/*/*/c", "/a*/{x}", "/*b/c/**", "/*b", "/a*");

	private static final List<String> SEGMENTS = List.of("a", "b", "c", "ab", "1", "q", "aq", "qb");

	private static final List<String> PATHS = paths();

	private static final List<CorsPolicy> POLICIES = Stream.of("one", "two", "three")
		.map((name) -> TestPolicies.policy(name, "https://" + name + ".x.example"))
		.toList();

	private final Random random = new Random(SEED);

	@Test
	void findWhenPatternsAreGeneratedFindsAllPoliciesOfAPath() {
		for (int round = 0; round < ROUNDS; round++) {
			PolicySet before = set();
			PolicySet after = set();
			Set<Pair> expected = PATHS.stream()
				.map((path) -> new Pair(before.find(path), after.find(path)))
				.filter((pair) -> pair.before() != null || pair.after() != null)
				.collect(Collectors.toSet());
			Set<Pair> found = PathChanges.find(before, after)
				.keySet()
				.stream()
				.map(Place::policies)
				.collect(Collectors.toSet());
			found.remove(new Pair(null, null));
			assertThat(found).as("seed %s, round %s: %s, %s", SEED, round, patterns(before), patterns(after))
				.isEqualTo(expected);
		}
	}

	private static String patterns(PolicySet set) {
		return set.entries().stream().map((entry) -> entry.pattern() + "=" + entry.policy().name()).toList().toString();
	}

	/** The most specific pattern first, as Spring orders them, if only roughly. */
	private PolicySet set() {
		List<String> patterns = new ArrayList<>(PATTERNS);
		while (patterns.size() > 5) {
			patterns.remove(this.random.nextInt(patterns.size()));
		}
		patterns.sort(Comparator.comparing((String pattern) -> pattern.contains("**") || pattern.contains("{*"))
			.thenComparing((pattern) -> pattern.replaceAll("[^*?{]", "").length())
			.thenComparing((pattern) -> -pattern.length()));
		return TestPolicies.set(patterns.subList(0, this.random.nextInt(patterns.size()))
			.stream()
			.map((pattern) -> new PolicySet.Entry(pattern, POLICIES.get(this.random.nextInt(POLICIES.size()))))
			.toArray(PolicySet.Entry[]::new));
	}

	private static List<String> paths() {
		List<String> paths = new ArrayList<>(List.of(""));
		for (int from = 0, depth = 0; depth < 4; depth++) {
			int to = paths.size();
			for (; from < to; from++) {
				String parent = paths.get(from);
				SEGMENTS.forEach((segment) -> paths.add(parent + "/" + segment));
			}
		}
		paths.set(0, "/");
		return paths;
	}

}
