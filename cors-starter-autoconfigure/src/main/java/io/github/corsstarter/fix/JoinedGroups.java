package io.github.corsstarter.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.corsstarter.source.KeyGroup;

/**
 * Groups of keys whose lines overlap, as one: what is written anew twice is not right.
 * All blocks are passed once in the order of their lines, since a file may have any
 * number of groups.
 */
final class JoinedGroups {

	private final List<KeyGroup> groups;

	/** The group that each one is joined with: an earlier one, or itself. */
	private final int[] joined;

	private JoinedGroups(List<KeyGroup> groups) {
		this.groups = groups;
		this.joined = new int[groups.size()];
	}

	/**
	 * Joins groups.
	 * @param groups the groups
	 * @param blocks the lines of a group; none if it is in no file of lines
	 * @return the groups, none of which shares a line with another one
	 */
	static List<KeyGroup> of(List<KeyGroup> groups, Function<KeyGroup, List<YamlBlock>> blocks) {
		return new JoinedGroups(groups).join(blocks);
	}

	private List<KeyGroup> join(Function<KeyGroup, List<YamlBlock>> blocks) {
		Map<String, List<Owned>> bySource = new LinkedHashMap<>();
		for (int i = 0; i < this.joined.length; i++) {
			this.joined[i] = i;
			KeyGroup group = this.groups.get(i);
			for (YamlBlock block : blocks.apply(group)) {
				bySource.computeIfAbsent(group.source(), (source) -> new ArrayList<>()).add(new Owned(block, i));
			}
		}
		bySource.values().forEach(this::joinOverlapping);
		Map<Integer, KeyGroup> members = new LinkedHashMap<>();
		for (int i = 0; i < this.joined.length; i++) {
			members.merge(first(i), this.groups.get(i), KeyGroup::with);
		}
		return List.copyOf(members.values());
	}

	private void joinOverlapping(List<Owned> blocks) {
		blocks.sort(Comparator.comparingInt((owned) -> owned.block.start()));
		Owned last = blocks.get(0);
		for (Owned next : blocks) {
			if (next.block.overlaps(last.block)) {
				int one = first(last.group);
				int other = first(next.group);
				this.joined[Math.max(one, other)] = Math.min(one, other);
				next = new Owned(next.block.with(last.block), one);
			}
			last = next;
		}
	}

	private int first(int group) {
		int first = group;
		while (this.joined[first] != first) {
			this.joined[first] = this.joined[this.joined[first]];
			first = this.joined[first];
		}
		return first;
	}

	/**
	 * A block and the number of its group.
	 */
	private record Owned(YamlBlock block, int group) {

	}

}
