package io.github.corsstarter.cli.history;

import java.nio.file.Path;

/**
 * A process that adds runs to a history.
 */
public final class HistoryWriter {

	static final int RUNS = 20;

	private HistoryWriter() {
	}

	public static void main(String[] arguments) {
		for (int i = 0; i < RUNS; i++) {
			History.open(Path.of(arguments[0]), System.err::println).add(RunHistoryTests.run("08:00", "edge"));
		}
	}

}
