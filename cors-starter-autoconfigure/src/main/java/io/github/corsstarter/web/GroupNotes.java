package io.github.corsstarter.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.key.KeyTree;

/**
 * What operators noted about origin groups. Immutable.
 *
 * @since 0.1.0
 */
public final class GroupNotes {

	/** No notes. */
	public static final GroupNotes NONE = new GroupNotes(List.of());

	private static final String GROUPS = "origin-groups.";

	/** By the name of the group, in which case and dashes do not count. */
	private final Map<String, GroupNote> notes = new LinkedHashMap<>();

	/**
	 * Creates the notes.
	 * @param notes one for each group that has any
	 */
	public GroupNotes(Collection<GroupNote> notes) {
		for (GroupNote note : notes) {
			this.notes.put(KeyTree.uniform(note.group()), note);
		}
	}

	/**
	 * The origin group that has an entry of an allowlist.
	 * @param property the path of the entry
	 * @return the name of the group as it is written there, or {@code null} if the entry
	 * is of no group
	 */
	public static @Nullable String groupOf(String property) {
		int start = property.indexOf(GROUPS);
		int end = property.lastIndexOf('[');
		return (start != -1 && end > start) ? property.substring(start + GROUPS.length(), end) : null;
	}

	/**
	 * The note about the group that has an entry of an allowlist.
	 * @param property the path of the entry
	 * @return the note, or {@code null} if there is none
	 */
	public @Nullable GroupNote about(String property) {
		String group = this.notes.isEmpty() ? null : groupOf(property);
		return (group != null) ? this.notes.get(KeyTree.uniform(group)) : null;
	}

	/**
	 * All notes.
	 * @return the notes in the order of the configuration
	 */
	public List<GroupNote> all() {
		return List.copyOf(this.notes.values());
	}

}
