package io.github.corsstarter.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands in a virtual machine of their own, as they are run from a terminal.
 */
final class CommandLineRun {

	private CommandLineRun() {
	}

	/** What a command writes. */
	static String of(String... arguments) {
		try {
			return new String(builder(arguments).redirectErrorStream(true).start().getInputStream().readAllBytes(),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts a command that does not end by itself. */
	static Process start(String... arguments) throws IOException {
		return builder(arguments).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
	}

	private static ProcessBuilder builder(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), "io.github.corsstarter.cli.Main"));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command);
	}

}
