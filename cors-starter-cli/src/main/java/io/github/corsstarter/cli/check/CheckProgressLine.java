package io.github.corsstarter.cli.check;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.hop.CheckProgress;

/**
 * A line that says how far a check has come. It is there for people alone, and only when
 * the check takes long.
 *
 * @since 0.1.0
 */
public final class CheckProgressLine implements CheckProgress, AutoCloseable {

	private static final Duration LONG = Duration.ofSeconds(1);

	private static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);

	private final PrintWriter terminal;

	private final long start = System.nanoTime();

	private final long patience;

	private int width;

	/**
	 * A line.
	 * @param terminal where it is written
	 * @param patience how long nothing is said
	 */
	CheckProgressLine(PrintWriter terminal, Duration patience) {
		this.terminal = terminal;
		this.patience = patience.toNanos();
	}

	/**
	 * One that is silent where nobody looks.
	 * @param err where it is written
	 * @return the line
	 */
	public static CheckProgressLine of(PrintWriter err) {
		return new CheckProgressLine(err, isTerminal(System.console()) ? LONG : NEVER);
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
		if (System.nanoTime() - this.start >= this.patience) {
			write(done + " of " + total + " steps");
		}
	}

	/** Leaves nothing behind. */
	@Override
	public void close() {
		if (this.width > 0) {
			write("");
			this.terminal.print("\r");
			this.terminal.flush();
		}
	}

	private void write(String text) {
		this.terminal.print("\r" + text + " ".repeat(Math.max(0, this.width - text.length())));
		this.terminal.flush();
		this.width = text.length();
	}

}
