package io.github.corsstarter.change.watch;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Looks at something again and again, and tells when it has changed and rests: two looks
 * in a row see the same, so that nothing is read that is half written. The first look
 * counts as a change, since nobody knows what happened between the start of the
 * application and that look. Has one thread from {@link #start()} to {@link #stop()}.
 *
 * @since 0.1.0
 */
public final class ConfigurationWatcher implements SmartLifecycle {

	/** As long as the column of Spring Boot's log. */
	static final String THREAD_NAME = "cors-watch";

	private static final Duration QUIET = Duration.ofSeconds(1);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Duration interval;

	private final Duration quiet;

	private final Supplier<?> look;

	private final Runnable onChange;

	private final FailureLog failures = new FailureLog(
			"Configuration files could not be looked at, or not be read. The CORS policy stays as it is; the next change"
					+ " is tried again. Further failures of this kind are not logged until one succeeds.");

	private final Object lock = new Object();

	private @Nullable Thread thread;

	/** What was told last; only the thread uses it, and the one after it. */
	private @Nullable Object told;

	private @Nullable Object seen;

	/**
	 * Creates a watcher that has not started.
	 * @param interval from one look to the next
	 * @param look what is seen; compared with {@code equals}
	 * @param onChange called after a change, by the thread of the watcher
	 */
	public ConfigurationWatcher(Duration interval, Supplier<?> look, Runnable onChange) {
		this(interval, QUIET, look, onChange);
	}

	ConfigurationWatcher(Duration interval, Duration quiet, Supplier<?> look, Runnable onChange) {
		this.interval = interval;
		this.quiet = (quiet.compareTo(interval) < 0) ? quiet : interval;
		this.look = look;
		this.onChange = onChange;
	}

	@Override
	public void start() {
		synchronized (this.lock) {
			if (this.thread == null) {
				this.thread = BackgroundThread.create(THREAD_NAME, this::watch);
				this.thread.start();
			}
		}
	}

	@Override
	public void stop() {
		Thread stopped;
		synchronized (this.lock) {
			stopped = this.thread;
			this.thread = null;
			this.lock.notifyAll();
		}
		if (stopped != null) {
			BackgroundThread.join(stopped, PATIENCE);
		}
	}

	@Override
	public boolean isRunning() {
		synchronized (this.lock) {
			return this.thread != null;
		}
	}

	private void watch() {
		do {
			this.failures.run(this::lookOnce);
		}
		while (rest(Objects.equals(this.seen, this.told) ? this.interval : this.quiet));
	}

	private void lookOnce() {
		Object now = this.look.get();
		boolean rests = now.equals(this.seen);
		this.seen = now;
		if (rests && !now.equals(this.told) && isRunning()) {
			this.told = now;
			this.onChange.run();
		}
	}

	/** Whether the watcher has not been stopped meanwhile. */
	private boolean rest(Duration duration) {
		long end = System.nanoTime() + duration.toNanos();
		synchronized (this.lock) {
			while (this.thread == Thread.currentThread()) {
				long left = end - System.nanoTime();
				if (left <= 0) {
					return true;
				}
				try {
					// rounded up, since 0 waits for ever
					this.lock.wait(left / 1_000_000 + 1);
				}
				catch (InterruptedException ex) {
					return false;
				}
			}
			return false;
		}
	}

}
