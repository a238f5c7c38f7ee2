package io.github.corsstarter.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.corsstarter.configuration.CorsProperties.GroupNoteProperties;
import io.github.corsstarter.configuration.FoldedNames.Named;
import io.github.corsstarter.configuration.key.SimilarText;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;
import io.github.corsstarter.web.GroupNote;
import io.github.corsstarter.web.GroupNotes;

/**
 * The notes about origin groups, checked: each is about a group that some environment
 * has.
 */
final class NotedGroups {

	private NotedGroups() {
	}

	/**
	 * Reads the notes.
	 * @param named everything that has a name
	 * @param problems told of each note that is about no group
	 */
	static GroupNotes of(NamedProperties named, Consumer<CorsPolicyProblem> problems) {
		Map<String, String> groups = new LinkedHashMap<>();
		named.originGroups().all().forEach((group) -> groups.putIfAbsent(FoldedNames.fold(group.name()), group.name()));
		List<GroupNote> notes = new ArrayList<>();
		named.groupNotes().forEach((folded, note) -> {
			String group = groups.get(folded);
			if (group != null) {
				notes.add(note(group, note));
			}
			else {
				problems.accept(unknown(note, List.copyOf(groups.values())));
			}
		});
		return new GroupNotes(notes);
	}

	private static GroupNote note(String group, Named<GroupNoteProperties> note) {
		GroupNoteProperties value = note.value();
		return new GroupNote(group, note.property(), value.owner(), value.ticket(), value.expires());
	}

	private static CorsPolicyProblem unknown(Named<?> note, List<String> groups) {
		String closest = SimilarText.closest(note.name(), groups);
		return new CorsPolicyProblem(ProblemCode.UNKNOWN_ORIGIN_GROUP, note.property(), note.name(),
				"'" + note.name() + "' is not an entry of 'cors.origin-groups', nor of the 'origin-groups' of any "
						+ "environment. The entries are: " + (groups.isEmpty() ? "none" : String.join(", ", groups))
						+ ".",
				(closest != null) ? "cors.group-notes." + closest : null);
	}

}
