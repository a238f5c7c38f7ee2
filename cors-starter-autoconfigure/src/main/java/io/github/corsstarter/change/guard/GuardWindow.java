package io.github.corsstarter.change.guard;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.explain.Denial;
import io.github.corsstarter.observation.DenialLog;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.DecisionShadow;
import io.github.corsstarter.web.RoutedRequest;
import io.github.corsstarter.web.Shadows;

/**
 * The time after a change in which each denial is decided once more, by the policies
 * before it.
 */
final class GuardWindow implements DecisionShadow {

	private final ActivePolicies previous;

	private final List<NewlyDeniedListener> listeners;

	private final DenialLog log;

	private final @Nullable AutomaticRollback rollback;

	private final End end;

	private final long opened;

	GuardWindow(ActivePolicies previous, List<NewlyDeniedListener> listeners, DenialLog log,
			@Nullable AutomaticRollback rollback, End end) {
		this.previous = previous;
		this.listeners = listeners;
		this.log = log;
		this.rollback = rollback;
		this.end = end;
		this.opened = end.nanoTime().getAsLong();
	}

	@Nullable AutomaticRollback rollback() {
		return this.rollback;
	}

	@Override
	public void onDecided(RoutedRequest request, @Nullable CorsDecision decision, boolean managementServer) {
		CorsRejection rejection = (decision != null) ? decision.rejection() : null;
		if (decision == null || rejection == null) {
			return;
		}
		if (this.end.nanoTime().getAsLong() - this.opened >= this.end.after().toNanos()) {
			this.end.ended().accept(this);
			return;
		}
		CorsDecision before = Shadows.ask(this.previous, request, managementServer);
		if (before != null && before.rejection() == null) {
			newlyDenied(request, decision, rejection);
		}
	}

	private void newlyDenied(RoutedRequest request, CorsDecision decision, CorsRejection rejection) {
		for (NewlyDeniedListener listener : this.listeners) {
			listener.onNewlyDenied(decision.policy().name());
		}
		this.log.onDenied(request, decision, () -> Denial.of(request, decision));
		if (this.rollback != null) {
			this.rollback.onNewlyDenied(rejection);
		}
	}

	void close() {
		this.log.close();
	}

	/**
	 * When a window ends: with the first denial after its time, so that no thread has to
	 * wait for it.
	 *
	 * @param nanoTime the time
	 * @param after how long the window lasts
	 * @param ended told of the end
	 */
	record End(LongSupplier nanoTime, Duration after, Consumer<GuardWindow> ended) {
	}

}
