package io.github.corsstarter.fix;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.configuration.key.Reading.Property;
import io.github.corsstarter.configuration.key.Reading.Step;
import io.github.corsstarter.source.KeyGroup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JoinedGroups}.
 */
class JoinedGroupsTests {

	/** Keys that have nothing in common, so that each is a group of its own. */
	private static List<KeyGroup> groups(int number) {
		return KeyGroup.of(IntStream.range(0, number).mapToObj((i) -> {
			String written = "cors.a" + i;
			String meant = "cors.b" + i;
			return new Reading((i % 10 == 9) ? "other" : "source", written, "x", null,
					List.of(new Step(written, meant, false)), List.of(new Property(meant, "x")));
		}).toList());
	}

	private static List<List<String>> keys(List<KeyGroup> groups) {
		return groups.stream().map((group) -> group.readings().stream().map(Reading::written).toList()).toList();
	}

	private static YamlBlock block(int start, int end) {
		return new YamlBlock(start, end);
	}

	@Test
	void ofWhenLinesOverlapJoinsAlsoThroughAnotherGroup() {
		List<KeyGroup> groups = groups(7);
		List<List<YamlBlock>> blocks = List.of(List.of(block(0, 3), block(20, 21)), List.of(block(30, 30)),
				List.of(block(5, 8)), List.of(block(3, 4), block(8, 9)), List.of(), List.of(block(10, 19)),
				List.of(block(21, 25)));
		assertThat(keys(JoinedGroups.of(groups, (group) -> blocks.get(groups.indexOf(group))))).containsExactly(
				List.of("cors.a0", "cors.a2", "cors.a3", "cors.a6"), List.of("cors.a1"), List.of("cors.a4"),
				List.of("cors.a5"));
	}

	@Test
	void ofWhenABlockHoldsOthersJoinsAllOfThem() {
		List<KeyGroup> groups = groups(4);
		List<YamlBlock> blocks = List.of(block(1, 2), block(0, 9), block(4, 5), block(9, 10));
		assertThat(keys(JoinedGroups.of(groups, (group) -> List.of(blocks.get(groups.indexOf(group))))))
			.containsExactly(List.of("cors.a0", "cors.a1", "cors.a2", "cors.a3"));
	}

	@Test
	void ofWhenSameLinesAreOfAnotherSourceKeepsGroupsApart() {
		assertThat(JoinedGroups.of(groups(10), (group) -> List.of(block(0, 0)))).hasSize(2);
	}

	@Test
	void ofWhenThereAreManyGroupsLooksAtTheLinesOfEachOnce() {
		List<KeyGroup> groups = groups(20_000);
		AtomicInteger line = new AtomicInteger();
		List<KeyGroup> joined = JoinedGroups.of(groups, (group) -> List.of(block(line.get(), line.getAndIncrement())));
		assertThat(joined).hasSameSizeAs(groups);
		assertThat(line).hasValue(groups.size());
	}

}
