package io.github.corsstarter.change.watch;

import java.time.Duration;

/**
 * Threads of this package: they end with the process, and keep neither thread locals nor
 * the class loader of whoever starts them.
 */
final class BackgroundThread {

	private BackgroundThread() {
	}

	static Thread create(String name, Runnable work) {
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
