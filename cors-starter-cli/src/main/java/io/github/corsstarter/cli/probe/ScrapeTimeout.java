package io.github.corsstarter.cli.probe;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How long Prometheus waits for an answer.
 */
final class ScrapeTimeout {

	static final String HEADER = "X-Prometheus-Scrape-Timeout-Seconds";

	private static final Duration DEFAULT = Duration.ofSeconds(60);

	/** The answer has to get there as well. */
	private static final long MARGIN = 500;

	private static final long LEAST = 100;

	private ScrapeTimeout() {
	}

	/**
	 * How long a check may take.
	 * @param seconds what the header says, or {@code null}
	 */
	static Duration of(@Nullable String seconds) {
		try {
			double value = (seconds != null) ? Double.parseDouble(seconds) : Double.NaN;
			if (value > 0 && value < DEFAULT.toSeconds()) {
				return Duration.ofMillis(Math.max(LEAST, (long) (value * 1000) - MARGIN));
			}
		}
		catch (NumberFormatException ex) {
			// is no number of seconds
		}
		return DEFAULT;
	}

}
