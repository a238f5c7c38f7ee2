package io.github.corsstarter.cli.text;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * A line that says how far a command has come. It is there for people alone, and only
 * when the command takes long: where the standard error is no terminal, nothing is
 * written.
 *
 * @since 0.1.0
 */
public final class ProgressLine implements AutoCloseable {

	private static final Duration LONG = Duration.ofSeconds(1);

	private final PrintWriter err;

	private final String unit;

	private final long start = System.nanoTime();

	private final long patience;

	private final BooleanSupplier terminal;

	/** Asked for when it first counts. */
	private @Nullable Boolean shown;

	private int width;

	/**
	 * A line.
	 * @param err where it is written
	 * @param unit what is counted
	 * @param patience how long nothing is said
	 * @param terminal whether somebody looks
	 */
	ProgressLine(PrintWriter err, String unit, Duration patience, BooleanSupplier terminal) {
		this.err = err;
		this.unit = unit;
		this.patience = patience.toNanos();
		this.terminal = terminal;
	}

	/**
	 * One that is silent where nobody looks.
	 * @param err the standard error
	 * @param unit what is counted, such as {@code steps}
	 * @return the line
	 */
	public static ProgressLine of(PrintWriter err, String unit) {
		return new ProgressLine(err, unit, LONG, StandardError::isTerminal);
	}

	/**
	 * Says how far it is, if that has taken long.
	 * @param done how many are done
	 * @param total how many there are
	 */
	public void step(int done, int total) {
		if (System.nanoTime() - this.start >= this.patience && isShown()) {
			write(done + " of " + total + " " + this.unit);
		}
	}

	private boolean isShown() {
		if (this.shown == null) {
			this.shown = this.terminal.getAsBoolean();
		}
		return this.shown;
	}

	/** Leaves nothing behind. */
	@Override
	public void close() {
		if (this.width > 0) {
			write("");
			this.err.print("\r");
			this.err.flush();
		}
	}

	private void write(String text) {
		this.err.print("\r" + text + " ".repeat(Math.max(0, this.width - text.length())));
		this.err.flush();
		this.width = text.length();
	}

}
