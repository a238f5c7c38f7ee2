package io.github.corsstarter.change.watch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Lets triggers act at most once in a while. Who comes when all is quiet acts at once and
 * on its own thread, so that it may tell its caller the result; who comes too early acts
 * when the time has come, unless somebody came later. Never are two acting. Safe for use
 * by many threads; its own comes when there is something to wait for, and goes then.
 *
 * @since 0.1.0
 */
public final class TriggerThrottle implements AutoCloseable {

	static final String THREAD_NAME = "cors-trigger";

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final long pause;

	private final FailureLog failures = new FailureLog("The CORS policy could not be read again and stays as it is."
			+ " Further failures of this kind are not logged until one succeeds.");

	private final Object lock = new Object();

	private long ended;

	private boolean acting;

	private boolean closed;

	private @Nullable Runnable waiting;

	private @Nullable Thread thread;

	/**
	 * Creates a throttle that lets one action through in two seconds.
	 */
	public TriggerThrottle() {
		this(PAUSE);
	}

	TriggerThrottle(Duration pause) {
		this.pause = pause.toNanos();
		this.ended = System.nanoTime() - this.pause;
	}

	/**
	 * Has something done: now, or soon by another thread, or not at all if there is a
	 * later request or the throttle is closed. Throws nothing that the action throws.
	 * @param action what to do
	 * @return whether it has been done
	 */
	public boolean request(Runnable action) {
		synchronized (this.lock) {
			if (this.closed) {
				return false;
			}
			if (this.acting || remaining() > 0) {
				this.waiting = action;
				startThread();
				return false;
			}
			this.acting = true;
		}
		act(action);
		return true;
	}

	private void act(Runnable action) {
		try {
			this.failures.run(action);
		}
		finally {
			synchronized (this.lock) {
				this.acting = false;
				this.ended = System.nanoTime();
				this.lock.notifyAll();
			}
		}
	}

	private void startThread() {
		if (this.thread == null) {
			Thread created = BackgroundThread.create(THREAD_NAME, this::actWhenTimeHasCome);
			try {
				created.start();
				this.thread = created;
			}
			catch (OutOfMemoryError ex) {
				// the system has no further thread; the next request asks for one again
			}
		}
	}

	private void actWhenTimeHasCome() {
		for (Runnable action = next(); action != null; action = next()) {
			act(action);
		}
	}

	private @Nullable Runnable next() {
		synchronized (this.lock) {
			try {
				while (this.waiting != null && (this.acting || remaining() > 0)) {
					this.lock.wait(this.acting ? 0 : remaining() / 1_000_000 + 1);
				}
			}
			catch (InterruptedException ex) {
				this.waiting = null;
			}
			Runnable action = this.waiting;
			this.waiting = null;
			if (action == null) {
				this.thread = null;
			}
			else {
				this.acting = true;
			}
			return action;
		}
	}

	private long remaining() {
		return this.ended + this.pause - System.nanoTime();
	}

	/**
	 * Forgets what waits, and waits a moment for what is being done.
	 */
	@Override
	public void close() {
		Thread last;
		synchronized (this.lock) {
			this.closed = true;
			this.waiting = null;
			last = this.thread;
			this.lock.notifyAll();
		}
		if (last != null) {
			BackgroundThread.join(last, PATIENCE);
		}
	}

}
