package io.github.corsstarter.change.guard;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.change.ChangeCause;
import io.github.corsstarter.change.ChangeListener;
import io.github.corsstarter.change.HistoryEntry;
import io.github.corsstarter.change.PolicyActivator;
import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.observation.DenialLog;
import io.github.corsstarter.observation.GuardedExplainer;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;
import io.github.corsstarter.web.Shadows;

/**
 * Keeps the policies from before a change beside the new ones for a while, to see what
 * the change broke. There is nothing of it before the first change and after the last
 * window.
 *
 * @since 0.1.0
 */
public final class RegressionGuard implements ChangeListener, AutoCloseable {

	private static final String BEGINNING = "Newly denied, the policies before the latest change allowed it: ";

	private final CorsPolicies policies;

	private final GuardSettings settings;

	private final GuardedExplainer explainer;

	private final Supplier<PolicyActivator> activator;

	private final Supplier<List<NewlyDeniedListener>> listeners;

	private final LongSupplier nanoTime;

	private final AtomicReference<@Nullable GuardWindow> window = new AtomicReference<>();

	/**
	 * Creates a guard.
	 * @param policies the policies
	 * @param settings how long, and when to go back
	 * @param explainer explains denials
	 * @param activator goes back
	 * @param listeners told of each request that a change denies
	 * @param nanoTime the time, as {@link System#nanoTime()} has it: a clock may jump
	 */
	public RegressionGuard(CorsPolicies policies, GuardSettings settings, GuardedExplainer explainer,
			Supplier<PolicyActivator> activator, Supplier<List<NewlyDeniedListener>> listeners, LongSupplier nanoTime) {
		this.policies = policies;
		this.settings = settings;
		this.explainer = explainer;
		this.activator = activator;
		this.listeners = listeners;
		this.nanoTime = nanoTime;
	}

	/** So early that no request is missed: until then both decide alike. */
	@Override
	public void beforeActivation(Generation next) {
		ActivePolicies before = this.policies.active();
		int generation = next.policies().generation();
		if (generation != before.generation()) {
			GuardWindow opened = new GuardWindow(before, this.listeners.get(), log(), rollback(generation),
					new GuardWindow.End(this.nanoTime, this.settings.window(), this::end));
			GuardWindow replaced = this.window.getAndSet(opened);
			Shadows.add(this.policies, opened);
			if (replaced != null) {
				Shadows.remove(this.policies, replaced);
			}
		}
	}

	private DenialLog log() {
		return new DenialLog(this.explainer, this.settings.logged(), BEGINNING);
	}

	private @Nullable AutomaticRollback rollback(int generation) {
		int after = this.settings.rollbackAfter();
		return (after > 0) ? new AutomaticRollback(this.activator, generation, after) : null;
	}

	@Override
	public void onTried(HistoryEntry change) {
		GuardWindow opened = this.window.get();
		AutomaticRollback rollback = (opened != null) ? opened.rollback() : null;
		if (rollback != null && mayBeUndone(change)) {
			rollback.arm();
		}
	}

	/** Not what a person has chosen, and not what may keep somebody out. */
	private boolean mayBeUndone(HistoryEntry change) {
		PolicyDiff diff = change.result().diff();
		return change.result().outcome() == Outcome.ACTIVATED && change.request().cause() != ChangeCause.ROLLBACK
				&& !this.policies.isPinned() && diff != null && !diff.narrowsAccess();
	}

	private void end(GuardWindow ended) {
		Shadows.remove(this.policies, ended);
		this.window.compareAndSet(ended, null);
	}

	/**
	 * Ends the window, and writes what waits to be logged.
	 */
	@Override
	public void close() {
		GuardWindow opened = this.window.getAndSet(null);
		if (opened != null) {
			Shadows.remove(this.policies, opened);
			opened.close();
		}
	}

}
