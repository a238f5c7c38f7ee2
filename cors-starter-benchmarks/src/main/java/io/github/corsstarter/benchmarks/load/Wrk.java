package io.github.corsstarter.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of <a href="https://github.com/wg/wrk">wrk</a>, which sends as many requests as a
 * server can take.
 */
final class Wrk {

	private static final Pattern REQUESTS = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

	private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");

	private final Process process;

	private Wrk(Process process) {
		this.process = process;
	}

	/**
	 * Starts a run.
	 * @param script a request in the language of wrk
	 */
	static Wrk start(String url, int connections, int seconds, String script) {
		try {
			Path file = Files.createTempFile("load", ".lua");
			file.toFile().deleteOnExit();
			Files.writeString(file, script);
			return new Wrk(
					new ProcessBuilder(List.of("wrk", "--threads", "1", "--connections", String.valueOf(connections),
							"--duration", seconds + "s", "--latency", "--script", file.toString(), url))
						.redirectErrorStream(true)
						.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot run wrk, which Debian has in a package of that name", ex);
		}
	}

	Result result() {
		try {
			String output = new String(this.process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			Matcher requests = find(REQUESTS, output);
			Matcher p99 = find(P99, output);
			return new Result(Double.parseDouble(requests.group(1)),
					Double.parseDouble(p99.group(1)) * millis(p99.group(2)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Matcher find(Pattern pattern, String output) {
		Matcher matcher = pattern.matcher(output);
		if (!matcher.find()) {
			throw new IllegalStateException("wrk said:\n" + output);
		}
		return matcher;
	}

	private static double millis(String unit) {
		return switch (unit) {
			case "us" -> 0.001;
			case "ms" -> 1;
			default -> 1000;
		};
	}

	/**
	 * What a run measured.
	 *
	 * @param requests how many requests were answered in a second
	 * @param p99 how long 99 % of them took at most, in milliseconds
	 */
	record Result(double requests, double p99) {
	}

}
