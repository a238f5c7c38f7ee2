package io.github.corsstarter.web;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;

/**
 * The one place that says which policies are active. Safe for use by many threads: a
 * request sees one generation of policies or the next one, never a mixture.
 *
 * @since 0.1.0
 */
public final class CorsPolicies {

	private volatile Generation active;

	/** For what is still told of it: requests that it decided, and how to go back. */
	private volatile @Nullable Generation previous;

	private volatile boolean pinned;

	/**
	 * Nearly always none. A reference, so that reflection on this class does not load
	 * what is not needed.
	 */
	private final AtomicReference<@Nullable Shadows> shadows = new AtomicReference<>();

	/**
	 * Creates the reference.
	 * @param first the first generation
	 */
	public CorsPolicies(Generation first) {
		this.active = first;
	}

	/**
	 * The policies that are active now.
	 * @return the policies
	 */
	public ActivePolicies active() {
		return this.active.policies();
	}

	/**
	 * The generation that is active now.
	 * @return the generation
	 */
	public Generation generation() {
		return this.active;
	}

	/**
	 * The generation of a policy that decided a request.
	 * @param policy the policy
	 * @return the active generation, or the one before if the policy is of that
	 */
	public Generation generationOf(CorsPolicy policy) {
		Generation active = this.active;
		Generation previous = this.previous;
		return (previous != null && !active.has(policy) && previous.has(policy)) ? previous : active;
	}

	/**
	 * The generation that was active before.
	 * @return the generation, or {@code null} if there was none
	 */
	public @Nullable Generation previous() {
		return this.previous;
	}

	/**
	 * Makes a generation active, for every request that begins from now on. Not for use
	 * by two threads at the same time.
	 * @param next the generation
	 */
	public void activate(Generation next) {
		this.previous = this.active;
		this.active = Objects.requireNonNull(next);
	}

	/**
	 * Tells more of the generation that is active, or something else of it. Not for use
	 * by two threads at the same time.
	 * @param same the generation, with policies that are equal
	 */
	public void replace(Generation same) {
		if (same.policies().generation() != this.active.policies().generation()) {
			throw new IllegalArgumentException("This is another generation");
		}
		this.active = same;
	}

	/**
	 * Whether changes of the configuration do not become active, because somebody went
	 * back to an earlier version.
	 * @return {@code true} if the active policies stay
	 */
	public boolean isPinned() {
		return this.pinned;
	}

	/**
	 * Holds the active policies or lets them go. Not for use by two threads at the same
	 * time.
	 * @param pinned whether they stay
	 * @return whether they were held before
	 */
	public boolean pin(boolean pinned) {
		boolean before = this.pinned;
		this.pinned = pinned;
		return before;
	}

	/** What looks at each request, if anything does. */
	AtomicReference<@Nullable Shadows> shadows() {
		return this.shadows;
	}

}
