package io.github.corsstarter.change;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationEventPublisher;

import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.GenerationListener;

/**
 * Tells the log, the listeners and the application of changes. What a listener throws is
 * logged and harms no change.
 *
 * @since 0.1.0
 */
public final class ChangeAnnouncer {

	private static final Log logger = LogFactory.getLog(ChangeAnnouncer.class);

	private final Supplier<List<GenerationListener>> generationListeners;

	private final Supplier<List<ChangeListener>> changeListeners;

	private final ApplicationEventPublisher events;

	private final Set<String> failed = ConcurrentHashMap.newKeySet();

	/**
	 * Creates an announcer.
	 * @param generationListeners told of each generation
	 * @param changeListeners told of each change that was tried
	 * @param events where events are published
	 */
	public ChangeAnnouncer(Supplier<List<GenerationListener>> generationListeners,
			Supplier<List<ChangeListener>> changeListeners, ApplicationEventPublisher events) {
		this.generationListeners = generationListeners;
		this.changeListeners = changeListeners;
		this.events = events;
	}

	void before(Generation next) {
		each(this.generationListeners, (listener) -> listener.beforeActivation(next));
	}

	void after(Generation retired, Generation active) {
		each(this.generationListeners, (listener) -> listener.afterActivation(retired, active));
	}

	void refused(Generation active, RefusedChangeException refusal) {
		logger.warn("CORS: the change is refused, and version " + active.policies().version()
				+ " stays active. Nothing of the change counts." + System.lineSeparator() + System.lineSeparator()
				+ refusal.getMessage());
	}

	void tried(HistoryEntry entry, Generation active) {
		ActivationResult result = entry.result();
		if (!result.restartNeeded().isEmpty()) {
			logger.warn("CORS: " + String.join(", ", result.restartNeeded())
					+ " changed, which counts only after a restart");
		}
		switch (result.outcome()) {
			case ACTIVATED, ROLLED_BACK -> activated(entry, active);
			case REFUSED -> publish(new CorsPolicyRefusedEvent(this, entry));
			case PINNED -> logger.warn("CORS: the changed configuration has no problem, but does not become active: "
					+ "version " + result.version() + " is pinned");
			case UNPINNED -> logger.info("CORS: version " + result.version() + " is not pinned any more");
			case UNCHANGED -> {
			}
		}
		each(this.changeListeners, (listener) -> listener.onTried(entry));
	}

	private void activated(HistoryEntry entry, Generation active) {
		ActivationResult result = entry.result();
		logger.info(ChangeText.of(entry, active.policies()));
		CorsFindings.log(active);
		publish(new CorsPolicyActivatedEvent(this, entry));
	}

	private void publish(Object event) {
		each(() -> List.of(this.events), (publisher) -> publisher.publishEvent(event));
	}

	/** A listener may also fail when it is made, which is with the first change. */
	private <T> void each(Supplier<List<T>> listeners, Consumer<T> call) {
		guarded("A listener of CORS changes could not be made", () -> {
			for (T listener : listeners.get()) {
				guarded("A listener of CORS changes failed: " + listener.getClass().getName(),
						() -> call.accept(listener));
			}
		});
	}

	private void guarded(String failure, Runnable call) {
		try {
			call.run();
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			if (this.failed.add(failure)) {
				logger.error(failure + ". The change is not affected. Further failures of this kind are not logged.",
						ex);
			}
		}
	}

}
