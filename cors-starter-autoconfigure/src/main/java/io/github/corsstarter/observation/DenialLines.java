package io.github.corsstarter.observation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.corsstarter.change.watch.BackgroundThread;

/**
 * Writes lines one after the other on a thread of its own, which comes with the first
 * line and goes when there were none for a while. Safe for use by many threads.
 */
final class DenialLines {

	/** The most lines that wait. */
	static final int CAPACITY = 64;

	/** As long as the column of Spring Boot's log. */
	static final String THREAD_NAME = "cors-denial-log";

	private final ThreadPoolExecutor executor;

	/**
	 * Creates the lines.
	 * @param idle how long the thread waits for another line
	 * @param refused gets a line that will not be written, since too many wait
	 */
	DenialLines(Duration idle, Consumer<Runnable> refused) {
		this.executor = new ThreadPoolExecutor(0, 1, idle.toMillis(), TimeUnit.MILLISECONDS,
				new LinkedBlockingQueue<>(CAPACITY), (work) -> BackgroundThread.create(THREAD_NAME, work),
				(line, full) -> refused.accept(line));
	}

	/** Has a line written, or refuses it. Never waits. */
	void write(Runnable line) {
		try {
			this.executor.execute(line);
		}
		catch (OutOfMemoryError ex) {
			// the system has no further thread; the line waits until it has
		}
	}

	/**
	 * Waits until all lines are written, though not for long, and refuses further ones.
	 * @param timeout how long
	 * @return how many lines will not be written
	 */
	int close(Duration timeout) {
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		// without interrupting the thread, which could close the file of a log
		List<Runnable> lost = new ArrayList<>();
		return this.executor.getQueue().drainTo(lost);
	}

}
