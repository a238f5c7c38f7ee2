package io.github.corsstarter.change;

import java.util.List;
import java.util.Locale;

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
 * @since 0.1.0
 */
public record ActivationResult(Outcome outcome, String version, String previousVersion, List<Obstacle> obstacles,
		int obstaclesTotal, List<String> restartNeeded) {

	static ActivationResult of(Outcome outcome, Generation active, Generation before, List<String> restartNeeded) {
		return new ActivationResult(outcome, active.policies().version(), before.policies().version(), List.of(), 0,
				restartNeeded);
	}

	static ActivationResult refused(Generation active, RefusedChangeException refusal) {
		String version = active.policies().version();
		return new ActivationResult(Outcome.REFUSED, version, version, refusal.obstacles(), refusal.total(), List.of());
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
		PINNED;

		private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

		/**
		 * The outcome as metrics and endpoints show it.
		 * @return the name in kebab case
		 */
		public String id() {
			return this.id;
		}

	}

}
