package io.github.corsstarter.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.hop.CheckProgress;

/**
 * A line that says how far a check has come. It is there for people alone, and only when
 * the check takes long.
 */
final class CheckProgressLine implements CheckProgress {

	private static final Duration LONG = Duration.ofSeconds(1);

	private final PrintWriter terminal;

	private final long start = System.nanoTime();

	private final long patience;

	private int width;

	CheckProgressLine(PrintWriter terminal, Duration patience) {
		this.terminal = terminal;
		this.patience = patience.toNanos();
	}

	/** One that is silent where nobody looks. */
	static CheckProgress of(PrintWriter err) {
		return isTerminal(System.console()) ? new CheckProgressLine(err, LONG) : (done, total) -> {
		};
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

	@Override
	public void step(int done, int total) {
		if (System.nanoTime() - this.start < this.patience) {
			return;
		}
		String text = (done < total) ? done + " of " + total + " steps" : "";
		this.terminal
			.print("\r" + text + " ".repeat(Math.max(0, this.width - text.length())) + ((done < total) ? "" : "\r"));
		this.terminal.flush();
		this.width = text.length();
	}

}
