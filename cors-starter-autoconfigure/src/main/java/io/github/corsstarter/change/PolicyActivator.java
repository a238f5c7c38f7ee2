package io.github.corsstarter.change;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.configuration.CurrentConfiguration;
import io.github.corsstarter.configuration.LoadedCorsConfiguration;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.registry.PreparedSources;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.Generation;

/**
 * Makes policies active, one change at a time: as a whole, or not at all. Safe for use by
 * many threads.
 *
 * @since 0.1.0
 */
public final class PolicyActivator {

	private final ReentrantLock lock = new ReentrantLock();

	private final CorsPolicies policies;

	private final CurrentConfiguration current;

	private final ReplacementLoader loader;

	private final PolicyHistory history;

	private final ChangeAnnouncer announcer;

	private final OriginRegistry registry;

	private final Supplier<Environment> environment;

	private final Clock clock;

	/**
	 * Creates an activator.
	 * @param policies the active policies
	 * @param current their configuration
	 * @param findings looks at policies before they become active
	 * @param history keeps what was tried
	 * @param announcer tells others
	 * @param registry the sources of origins
	 * @param environment reads the configuration again
	 * @param clock the time of changes
	 */
	public PolicyActivator(CorsPolicies policies, CurrentConfiguration current, Supplier<CorsFindings> findings,
			PolicyHistory history, ChangeAnnouncer announcer, OriginRegistry registry,
			Supplier<Environment> environment, Clock clock) {
		this.policies = policies;
		this.current = current;
		this.loader = new ReplacementLoader(policies, current, findings, clock);
		this.history = history;
		this.announcer = announcer;
		this.registry = registry;
		this.environment = environment;
		this.clock = clock;
	}

	/**
	 * Reads the configuration again and makes its policies active, as
	 * {@link #activate(ChangeRequest, Supplier)} does.
	 * @param request who wants it, and why
	 * @return what came of it
	 */
	public ActivationResult reload(ChangeRequest request) {
		return activate(request, this.environment);
	}

	/**
	 * Makes the policies of an environment active, unless something is wrong with them,
	 * they are what is active already, or the active ones are pinned.
	 * @param request who wants it, and why
	 * @param source gives the environment; what it throws refuses the change
	 * @return what came of it
	 */
	public ActivationResult activate(ChangeRequest request, Supplier<Environment> source) {
		this.lock.lock();
		try {
			return tell(request, activate(source, false));
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Makes the policies of an environment active and pins them, also if others are
	 * pinned: a person has looked at them.
	 * @param request who wants it
	 * @param source gives the environment; what it throws refuses the change
	 * @return what came of it
	 */
	public ActivationResult promote(ChangeRequest request, Supplier<Environment> source) {
		this.lock.lock();
		try {
			ActivationResult result = activate(source, true);
			if (result.outcome() == Outcome.ACTIVATED) {
				this.policies.pin(true);
			}
			return tell(request, result);
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Puts the policies of an environment to every test that there is, and makes nothing
	 * active.
	 * @param source gives the environment; what it throws is one of the obstacles
	 * @return the policies, or what is wrong with them
	 */
	public CheckedChange check(Supplier<Environment> source) {
		try {
			Generation checked = this.loader.load(source).generation();
			this.registry.connect(checked.policies());
			return new CheckedChange(checked, List.of(), 0, "");
		}
		catch (RefusedChangeException ex) {
			return new CheckedChange(null, ex.obstacles(), ex.total(), String.valueOf(ex.getMessage()));
		}
	}

	/** A candidate says nothing of wiring, and a person has looked at it. */
	private ActivationResult activate(Supplier<Environment> source, boolean candidate) {
		Generation active = this.policies.generation();
		try {
			Replacement replacement = this.loader.load(source);
			List<String> restartNeeded = candidate ? List.of() : replacement.restartNeeded();
			if (!replacement.loaded().properties().enabled()) {
				return ActivationResult.of(Outcome.UNCHANGED, active, restartNeeded);
			}
			if (replacement.loaded().digest().equals(this.current.loaded().digest())) {
				return ActivationResult.of(Outcome.UNCHANGED, replaceEqual(replacement), restartNeeded);
			}
			if (this.policies.isPinned() && !candidate) {
				return ActivationResult.of(Outcome.PINNED, active, restartNeeded);
			}
			ActivationResult result = ActivationResult.of(Outcome.ACTIVATED, active, replacement.generation(),
					restartNeeded);
			swap(replacement.loaded(), replacement.generation());
			return result;
		}
		catch (RefusedChangeException ex) {
			this.announcer.refused(active, ex);
			return ActivationResult.refused(active, ex);
		}
	}

	/**
	 * Makes an earlier version active again, if it passes today's checks, and pins it: no
	 * other change becomes active until {@link #unpin}.
	 * @param request who wants it
	 * @param version the version
	 * @return what came of it, or {@code null} if the version is not kept
	 */
	public @Nullable ActivationResult rollback(ChangeRequest request, String version) {
		this.lock.lock();
		try {
			KeptGeneration kept = this.history.kept(version);
			return (kept != null) ? tell(request, rollback(kept)) : null;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Goes back to the version before, as {@link #rollback} does, unless a person or
	 * another change came in between.
	 * @param request who wants it, and why
	 * @param generation the number of the generation that is to be undone
	 * @return what came of it, or {@code null} if another generation is active or the
	 * policies are pinned
	 */
	public @Nullable ActivationResult undo(ChangeRequest request, int generation) {
		this.lock.lock();
		try {
			Generation previous = this.policies.previous();
			boolean latest = this.policies.active().generation() == generation && !this.policies.isPinned();
			return (latest && previous != null) ? rollback(request, previous.policies().version()) : null;
		}
		finally {
			this.lock.unlock();
		}
	}

	private ActivationResult rollback(KeptGeneration kept) {
		Generation active = this.policies.generation();
		try {
			Generation next = this.loader.check(kept);
			ActivationResult result = ActivationResult.of(Outcome.ROLLED_BACK, active, next, List.of());
			swap(kept.loaded(), next);
			this.policies.pin(true);
			return result;
		}
		catch (RefusedChangeException ex) {
			this.announcer.refused(active, ex);
			return ActivationResult.refused(active, ex);
		}
	}

	/**
	 * Lets changes become active again.
	 * @param request who wants it
	 * @return what came of it: {@code UNCHANGED} if the policies were not pinned
	 */
	public ActivationResult unpin(ChangeRequest request) {
		this.lock.lock();
		try {
			Outcome outcome = this.policies.pin(false) ? Outcome.UNPINNED : Outcome.UNCHANGED;
			return tell(request, ActivationResult.of(outcome, this.policies.generation(), List.of()));
		}
		finally {
			this.lock.unlock();
		}
	}

	/** The same policies, perhaps written in other places. */
	private Generation replaceEqual(Replacement replacement) throws RefusedChangeException {
		Generation active = this.policies.generation();
		Generation same = replacement.generation();
		same = new Generation(same.policies().inPlaceOf(active.policies()), same.sources(), same.notes(),
				same.problems(), same.look());
		prepare(replacement.loaded(), same).take(this.policies, same.policies());
		this.announcer.before(same);
		this.policies.replace(same);
		this.current.replace(replacement.loaded());
		this.announcer.after(active, same);
		return same;
	}

	/** What a secret opens has to be read again, too, though it makes no difference. */
	private PreparedSources prepare(LoadedCorsConfiguration loaded, Generation next) throws RefusedChangeException {
		PreparedSources prepared = this.registry.prepare(loaded.originSources());
		if (!prepared.problems().isEmpty()) {
			prepared.discard();
			throw ReplacementLoader.refused(prepared.problems(), next.sources().environment());
		}
		return prepared;
	}

	private void swap(LoadedCorsConfiguration loaded, Generation next) throws RefusedChangeException {
		prepare(loaded, next).take(this.policies, next.policies());
		Generation retired = this.policies.generation();
		this.announcer.before(next);
		this.history.keep(new KeptGeneration(this.current.loaded(), retired), next.policies().version());
		this.policies.activate(next);
		this.current.replace(loaded);
		this.announcer.after(retired, next);
	}

	private ActivationResult tell(ChangeRequest request, ActivationResult result) {
		HistoryEntry entry = new HistoryEntry(this.clock.instant(), this.policies.active().generation(), request,
				result);
		if (result.outcome() != Outcome.UNCHANGED) {
			this.history.add(entry);
		}
		this.announcer.tried(entry, this.policies.generation());
		return result;
	}

}
