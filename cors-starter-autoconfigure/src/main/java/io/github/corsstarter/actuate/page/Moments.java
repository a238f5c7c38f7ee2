package io.github.corsstarter.actuate.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times and durations as people read them.
 */
final class Moments {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private Moments() {
	}

	static String absolute(Instant moment) {
		return UTC.format(moment);
	}

	/** How long ago, in its largest unit. */
	static String ago(Instant moment, Instant now) {
		long seconds = Math.max(0, Duration.between(moment, now).toSeconds());
		return (seconds < 5) ? "just now" : largest(seconds) + " ago";
	}

	/**
	 * A duration in ISO 8601 as its largest unit, or as it is where that is not exact.
	 */
	static String duration(String iso) {
		try {
			long seconds = Duration.parse(iso).toSeconds();
			return (seconds % unit(seconds) == 0) ? largest(seconds) : iso;
		}
		catch (RuntimeException ex) {
			return iso;
		}
	}

	/** Seconds as their largest unit, or as they are where that is not exact. */
	static String exact(long seconds) {
		return (seconds % unit(seconds) == 0) ? largest(seconds) : seconds + " seconds";
	}

	private static String largest(long seconds) {
		long unit = unit(seconds);
		long count = seconds / unit;
		return count + " " + switch ((int) unit) {
			case 86_400 -> "day";
			case 3_600 -> "hour";
			case 60 -> "minute";
			default -> "second";
		} + ((count != 1) ? "s" : "");
	}

	private static long unit(long seconds) {
		if (seconds >= 86_400) {
			return 86_400;
		}
		return (seconds >= 3_600) ? 3_600 : ((seconds >= 60) ? 60 : 1);
	}

}
