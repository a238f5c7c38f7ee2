package io.github.corsstarter.change;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.http.KebabCase;
import io.github.corsstarter.web.Generation;

/**
 * What came of a change. Either all of it is active, or nothing of it.
 *
 * @param outcome what came of it
 * @param version the version of the policies that are active now
 * @param previousVersion the version of the policies that were active before; the same if
 * nothing became active
 * @param obstacles why it was refused, the first hundred reasons; empty if it was not
 * @param obstaclesTotal how many reasons there are
 * @param restartNeeded the keys that changed, too, and count only after a restart
 * @param diff what the change does, or {@code null} if nothing became active
 * @since 0.1.0
 */
public record ActivationResult(Outcome outcome, String version, String previousVersion, List<Obstacle> obstacles,
		int obstaclesTotal, List<String> restartNeeded, @Nullable PolicyDiff diff) {

	/** What is left to do after going back to an earlier version. */
	public static final String PINNED_MESSAGE = "It is pinned: changes of the configuration do not become active until "
			+ "it is unpinned. Revert the configuration at its source, too; this instance forgets the rollback when it "
			+ "restarts, and other instances do not know of it";

	/** Something became active. */
	static ActivationResult of(Outcome outcome, Generation before, Generation active, List<String> restartNeeded) {
		return new ActivationResult(outcome, active.policies().version(), before.policies().version(), List.of(), 0,
				restartNeeded, PolicySets.compare(before.policies(), active.policies()));
	}

	/** Nothing became active. */
	static ActivationResult of(Outcome outcome, Generation active, List<String> restartNeeded) {
		String version = active.policies().version();
		return new ActivationResult(outcome, version, version, List.of(), 0, restartNeeded, null);
	}

	static ActivationResult refused(Generation active, RefusedChangeException refusal) {
		String version = active.policies().version();
		return new ActivationResult(Outcome.REFUSED, version, version, refusal.obstacles(), refusal.total(), List.of(),
				null);
	}

	/**
	 * What can come of a change.
	 */
	public enum Outcome {

		/** It is active. */
		ACTIVATED,

		/** The policies are as they were. */
		UNCHANGED,

		/** It was refused, and everything is as it was. */
		REFUSED,

		/** An earlier policy is active again, and pinned. */
		ROLLED_BACK,

		/** It could become active, but the active policies are pinned. */
		PINNED,

		/** The active policies are not pinned any more. */
		UNPINNED;

		private final String id = KebabCase.of(this);

		/**
		 * The outcome as metrics and endpoints show it.
		 * @return the name in kebab case
		 */
		public String id() {
			return this.id;
		}

	}

}
