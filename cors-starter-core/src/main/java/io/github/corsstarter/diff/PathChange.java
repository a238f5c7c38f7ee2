package io.github.corsstarter.diff;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.diff.PolicyComparison.Pair;
import io.github.corsstarter.http.KebabCase;

/**
 * What a change does to the requests of some paths. A path that no policy governs allows
 * nothing.
 *
 * @param pattern the pattern of the paths, or a single path where it takes two patterns
 * to say which
 * @param path one of the paths
 * @param policyBefore the name of the policy that governed them, or {@code null} if none
 * did
 * @param policyAfter the name of the policy that governs them, or {@code null} if none
 * does
 * @param access what the change does to requests
 * @since 0.1.0
 */
public record PathChange(String pattern, String path, @Nullable String policyBefore, @Nullable String policyAfter,
		AccessChange access) {

	static PathChange of(String pattern, String path, Pair policies, AccessChange access) {
		return new PathChange(pattern, path, Pair.name(policies.before()), Pair.name(policies.after()), access);
	}

	/**
	 * What the change does to the requests of these paths.
	 * @return the effect
	 */
	public Effect effect() {
		return this.access.effect();
	}

	/**
	 * Whether a policy governs the paths at all.
	 * @return the fact
	 */
	public Governance governance() {
		if (this.policyBefore == null) {
			return Governance.NEWLY_GOVERNED;
		}
		return (this.policyAfter == null) ? Governance.NO_LONGER_GOVERNED : Governance.GOVERNED;
	}

	/**
	 * Whether the paths have another policy than before, or none.
	 * @return {@code true} if the names differ
	 */
	public boolean isMoved() {
		return !Objects.equals(this.policyBefore, this.policyAfter);
	}

	/** Whether anything at all is different. */
	boolean isChange() {
		return isMoved() || effect() != Effect.NONE;
	}

	/** Whether pages lose more than methods and headers of paths that stay in place. */
	boolean narrowsAccess() {
		return this.access.narrows(AccessChange.Aspect.ORIGIN) || this.access.narrows(AccessChange.Aspect.CREDENTIALS)
				|| (isMoved() && effect().narrows());
	}

	/**
	 * The change in one line.
	 * @return the line, such as
	 * {@code /catalog/**: narrowed; no longer governed by 'catalog'}
	 */
	@Override
	public String toString() {
		return ChangeText.of(this);
	}

	/**
	 * Whether a policy governs paths before and after a change.
	 *
	 * @since 0.1.0
	 */
	public enum Governance {

		/** A policy did, and one does. */
		GOVERNED,

		/** None did. */
		NEWLY_GOVERNED,

		/** None does. */
		NO_LONGER_GOVERNED;

		private final String id = KebabCase.of(this);

		/**
		 * The fact as reports show it.
		 * @return the name in kebab case
		 */
		public String id() {
			return this.id;
		}

	}

}
