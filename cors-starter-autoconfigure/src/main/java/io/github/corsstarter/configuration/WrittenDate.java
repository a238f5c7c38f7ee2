package io.github.corsstarter.configuration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates in the ways that people write them, where only one date can be meant.
 */
final class WrittenDate {

	/** The year first, perhaps with a time behind it. */
	private static final Pattern YEAR_FIRST = Pattern
		.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");

	private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

	/** With dots the day is first wherever people write so. */
	private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");

	private WrittenDate() {
	}

	/** The date as it is read, or {@code null} if it is not clear which one is meant. */
	static @Nullable String toIso(String written) {
		String text = written.strip();
		for (Pattern yearFirst : List.of(YEAR_FIRST, DIGITS)) {
			Matcher matcher = yearFirst.matcher(text);
			if (matcher.matches()) {
				return date(matcher.group(1), matcher.group(2), matcher.group(3));
			}
		}
		Matcher dayFirst = DAY_FIRST.matcher(text);
		return dayFirst.matches() ? date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : null;
	}

	private static @Nullable String date(String year, String month, String day) {
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)).toString();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
