package io.github.corsstarter.change.watch;

import java.time.Duration;

/**
 * Threads that end with the process, and keep neither thread locals nor the class loader
 * of whoever starts them, which may be a request.
 *
 * @since 0.1.0
 */
public final class BackgroundThread {

	private BackgroundThread() {
	}

	/**
	 * Makes a thread.
	 * @param name its name
	 * @param work what it does
	 * @return the thread, which was not started
	 */
	public static Thread create(String name, Runnable work) {
		Thread thread = new Thread(null, work, name, 0, false);
		thread.setDaemon(true);
		thread.setContextClassLoader(BackgroundThread.class.getClassLoader());
		return thread;
	}

	/** Waits for the end of a thread, though not for long, and never interrupts it. */
	static void join(Thread thread, Duration most) {
		if (thread == Thread.currentThread()) {
			return;
		}
		try {
			thread.join(most.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
