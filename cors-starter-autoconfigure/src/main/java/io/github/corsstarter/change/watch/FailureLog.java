package io.github.corsstarter.change.watch;

import java.util.HashSet;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Runs what must not fail its caller: each kind of failure is logged once, until all is
 * well again. Safe for use by many threads.
 */
final class FailureLog {

	private static final Log logger = LogFactory.getLog(FailureLog.class);

	private final Set<String> logged = new HashSet<>();

	private final String message;

	/**
	 * Creates the log.
	 * @param message what it means if something fails
	 */
	FailureLog(String message) {
		this.message = message;
	}

	void run(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			log(ex);
			return;
		}
		forget();
	}

	private void log(Throwable failure) {
		boolean first;
		synchronized (this.logged) {
			first = this.logged.add(failure.getClass().getName());
		}
		if (first) {
			logger.error(this.message, failure);
		}
	}

	private void forget() {
		synchronized (this.logged) {
			this.logged.clear();
		}
	}

}
