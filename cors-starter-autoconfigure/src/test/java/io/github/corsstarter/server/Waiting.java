package io.github.corsstarter.server;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.boot.test.system.CapturedOutput;

/**
 * Waits for lines that are logged in the background, though not for ever.
 */
final class Waiting {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private Waiting() {
	}

	/** The lines that contain a text, as soon as there are as many. */
	static List<String> forLines(CapturedOutput output, String text, int count) {
		return forLines(output, (line) -> line.contains(text), count);
	}

	static List<String> forLines(CapturedOutput output, Predicate<String> wanted, int count) {
		long end = System.nanoTime() + TIMEOUT.toNanos();
		List<String> lines = output.toString().lines().filter(wanted).toList();
		while (lines.size() < count && System.nanoTime() < end) {
			try {
				Thread.sleep(10);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
			lines = output.toString().lines().filter(wanted).toList();
		}
		return lines;
	}

}
