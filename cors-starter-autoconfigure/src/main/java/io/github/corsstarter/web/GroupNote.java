package io.github.corsstarter.web;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.problem.MaskedText;

/**
 * What operators noted about an origin group. It changes no decision.
 *
 * @param group the name of the group, as it is written where its origins are
 * @param property the path of the note
 * @param owner who answers for the group
 * @param ticket where it was asked for or decided
 * @param expires its last day, in UTC
 * @since 0.1.0
 */
public record GroupNote(String group, String property, @Nullable String owner, @Nullable String ticket,
		@Nullable LocalDate expires) {

	/**
	 * Creates a note. A ticket may be a URL, which is shown without credentials.
	 * @param group the name of the group, as it is written where its origins are
	 * @param property the path of the note
	 * @param owner who answers for the group
	 * @param ticket where it was asked for or decided
	 * @param expires its last day, in UTC
	 */
	public GroupNote {
		owner = (owner != null) ? MaskedText.of(owner) : null;
		ticket = (ticket != null) ? MaskedText.of(ticket) : null;
	}

	/**
	 * The note in one line.
	 * @return the owner, the ticket and the last day, as far as they are known; fit for a
	 * log
	 */
	public String text() {
		return Stream.of(part("owner", this.owner), part("ticket", this.ticket), part("expires", this.expires))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
	}

	private static String part(String name, @Nullable Object value) {
		String text = (value != null) ? value.toString().strip() : "";
		return text.isEmpty() ? "" : name + " " + ClientText.visible(text);
	}

}
