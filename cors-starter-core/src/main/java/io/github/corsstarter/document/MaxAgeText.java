package io.github.corsstarter.document;

import java.time.Duration;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How long browsers may cache a preflight, as people write it, such as {@code 30m}.
 */
final class MaxAgeText {

	private static final Pattern FORM = Pattern.compile("(?:0|[1-9][0-9]{0,9})[smh]");

	private static final int SECONDS_OF_HOUR = 3600;

	private static final int SECONDS_OF_MINUTE = 60;

	private MaxAgeText() {
	}

	/** In the largest unit of which it is a whole number. */
	static String write(Duration maxAge) {
		long seconds = maxAge.toSeconds();
		if (seconds != 0 && seconds % SECONDS_OF_HOUR == 0) {
			return seconds / SECONDS_OF_HOUR + "h";
		}
		return (seconds != 0 && seconds % SECONDS_OF_MINUTE == 0) ? seconds / SECONDS_OF_MINUTE + "m" : seconds + "s";
	}

	static @Nullable Duration read(String text) {
		if (!FORM.matcher(text).matches()) {
			return null;
		}
		long number = Long.parseLong(text.substring(0, text.length() - 1));
		return switch (text.charAt(text.length() - 1)) {
			case 'h' -> Duration.ofHours(number);
			case 'm' -> Duration.ofMinutes(number);
			default -> Duration.ofSeconds(number);
		};
	}

}
