package io.github.corsstarter.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GroupNote;

/**
 * Origin groups whose last day is near or over. Days pass while a generation is active,
 * so that this is asked for whenever findings are shown.
 *
 * @since 0.1.0
 */
public final class GroupExpiry {

	private static final int NEAR_DAYS = 30;

	private static final double SECONDS_OF_A_DAY = 86_400;

	private static final Set<FindingCode> CODES = EnumSet.of(FindingCode.EXPIRED_GROUP, FindingCode.EXPIRING_GROUP);

	private GroupExpiry() {
	}

	/**
	 * The findings about a generation as they are on a day.
	 * @param generation the generation with what the rules found
	 * @param today the day, in UTC
	 * @return the findings; those about groups are the ones of that day
	 */
	public static List<Finding> asOf(Generation generation, LocalDate today) {
		List<GroupNote> notes = generation.notes().all();
		if (notes.isEmpty()) {
			return generation.findings();
		}
		return Stream
			.concat(generation.findings().stream().filter((finding) -> !CODES.contains(finding.code())),
					notes.stream().flatMap((note) -> Stream.ofNullable(of(note, today))))
			.toList();
	}

	/**
	 * When the first of all groups ends that have a last day.
	 * @param generation the generation with its notes
	 * @return the end of that day, in seconds since 1970; not a number if no group has a
	 * last day
	 */
	public static double firstEnd(Generation generation) {
		double first = Double.NaN;
		for (GroupNote note : generation.notes().all()) {
			LocalDate last = note.expires();
			if (last != null) {
				double end = (last.toEpochDay() + 1) * SECONDS_OF_A_DAY;
				first = Double.isNaN(first) ? end : Math.min(first, end);
			}
		}
		return first;
	}

	private static @Nullable Finding of(GroupNote note, LocalDate today) {
		LocalDate last = note.expires();
		if (last == null) {
			return null;
		}
		long days = ChronoUnit.DAYS.between(today, last);
		if (days > NEAR_DAYS) {
			return null;
		}
		return (days < 0)
				? finding(FindingCode.EXPIRED_GROUP, Severity.WARNING, note,
						"has been over since " + last.plusDays(1) + ". Its origins are still allowed.")
				: finding(FindingCode.EXPIRING_GROUP, Severity.INFO, note,
						"ends " + ends(days) + ". Its origins stay allowed after that.");
	}

	private static String ends(long days) {
		return (days == 0) ? "today" : (days == 1) ? "tomorrow" : "in " + days + " days";
	}

	private static Finding finding(FindingCode code, Severity severity, GroupNote note, String what) {
		String property = note.property() + ".expires";
		return new Finding(code, severity, null, property, null,
				"The origin group '" + note.group() + "' (" + note.text() + ") " + what,
				"Remove the group where it is not needed any more, or set '" + property + "' to a later day.");
	}

}
