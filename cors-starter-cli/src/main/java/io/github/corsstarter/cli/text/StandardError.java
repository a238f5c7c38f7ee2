package io.github.corsstarter.cli.text;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Who reads the standard error. Java knows only whether input and output are a terminal,
 * and the output of a report often goes to a file while somebody waits for it.
 */
final class StandardError {

	private static final long PATIENCE = 1;

	private StandardError() {
	}

	/** Asked once: it does not change. */
	static boolean isTerminal() {
		return Answer.TERMINAL;
	}

	private static boolean ask() {
		try {
			Process test = new ProcessBuilder("/bin/sh", "-c", "test -t 2").redirectError(Redirect.INHERIT).start();
			if (test.waitFor(PATIENCE, TimeUnit.SECONDS)) {
				return test.exitValue() == 0;
			}
			test.destroyForcibly();
			return false;
		}
		catch (IOException ex) {
			// no such program, as on Windows
			return isTerminal(System.console());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** From JDK 22 on there is a console even if there is no terminal. */
	private static boolean isTerminal(@Nullable Console console) {
		if (console == null) {
			return false;
		}
		try {
			return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

	/**
	 * Made when somebody asks.
	 */
	private static final class Answer {

		private static final boolean TERMINAL = ask();

	}

}
