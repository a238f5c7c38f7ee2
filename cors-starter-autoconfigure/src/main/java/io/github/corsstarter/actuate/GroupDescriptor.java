package io.github.corsstarter.actuate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.web.GroupNote;
import io.github.corsstarter.web.GroupNotes;

/**
 * What was noted about an origin group.
 *
 * @param owner who answers for it
 * @param ticket where it was asked for or decided
 * @param expires its last day
 * @since 0.1.0
 */
public record GroupDescriptor(@Nullable String owner, @Nullable String ticket, @Nullable LocalDate expires) {

	static Map<String, GroupDescriptor> of(GroupNotes notes) {
		Map<String, GroupDescriptor> groups = new LinkedHashMap<>();
		for (GroupNote note : notes.all()) {
			groups.put(note.group(), new GroupDescriptor(note.owner(), note.ticket(), note.expires()));
		}
		return groups;
	}

}
