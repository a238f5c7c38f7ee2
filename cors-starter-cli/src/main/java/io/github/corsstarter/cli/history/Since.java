package io.github.corsstarter.cli.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Since when something is as it is.
 *
 * @param time the first run of those in a row that saw it
 * @param runsAgo how many runs ago that was
 * @param whole whether that is the first run of the history, so that it may be older
 * @since 0.1.0
 */
public record Since(Instant time, int runsAgo, boolean whole) {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/**
	 * Since when something is so.
	 * @param earlier the runs before, oldest first
	 * @param same whether it was so in a run
	 * @return since when, or {@code null} if it is new
	 */
	public static @Nullable Since of(List<Run> earlier, Predicate<Run> same) {
		int first = earlier.size();
		while (first > 0 && same.test(earlier.get(first - 1))) {
			first--;
		}
		return (first < earlier.size()) ? new Since(earlier.get(first).instant(), earlier.size() - first, first == 0)
				: null;
	}

	/**
	 * The time in words.
	 */
	@Override
	public String toString() {
		return "since " + (this.whole ? "at least " : "") + MINUTES.format(this.time) + " UTC, " + this.runsAgo
				+ ((this.runsAgo == 1) ? " run ago" : " runs ago");
	}

}
