package io.github.corsstarter.change.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeRequest;
import io.github.corsstarter.change.PolicyActivator;
import io.github.corsstarter.change.watch.BackgroundThread;

/**
 * Undoes a change that denies too much, once. Counted is only what a change can break by
 * mistake: methods and headers of origins that are allowed, which is what is looked at
 * first.
 */
final class AutomaticRollback {

	static final String THREAD_NAME = "cors-rollback";

	private static final Log logger = LogFactory.getLog(AutomaticRollback.class);

	private final Supplier<PolicyActivator> activator;

	private final int generation;

	private final int after;

	private final AtomicInteger denied = new AtomicInteger();

	private final AtomicBoolean armed = new AtomicBoolean();

	AutomaticRollback(Supplier<PolicyActivator> activator, int generation, int after) {
		this.activator = activator;
		this.generation = generation;
		this.after = after;
	}

	/** Allows it: the change takes nothing away that may have been taken on purpose. */
	void arm() {
		this.armed.set(true);
	}

	void onNewlyDenied(CorsRejection rejection) {
		boolean counts = rejection == CorsRejection.METHOD_NOT_ALLOWED || rejection == CorsRejection.HEADER_NOT_ALLOWED;
		if (counts && this.denied.incrementAndGet() >= this.after && this.armed.compareAndSet(true, false)) {
			BackgroundThread.create(THREAD_NAME, this::undo).start();
		}
	}

	private void undo() {
		logger.warn("CORS: the latest change denies the method or the headers of " + this.after
				+ " requests that were allowed before it. It is undone (cors.reload.rollback-after)");
		try {
			if (this.activator.get().undo(ChangeRequest.of(ChangeCause.ROLLBACK), this.generation) == null) {
				logger.warn("CORS: nothing was undone, since other policies are active by now, or they are pinned");
			}
		}
		catch (RuntimeException ex) {
			logger.error("CORS: the change could not be undone", ex);
		}
	}

}
