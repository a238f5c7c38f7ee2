package io.github.corsstarter.explain;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.KebabCase;

/**
 * An allowed origin that differs from a denied one in a single respect.
 *
 * @param allowed the entry of the allowlist: an origin or a pattern
 * @param difference the respect
 * @param where the environment or the policy that allows it, or {@code null} if it is the
 * one that denied
 * @since 0.1.0
 */
public record NearMiss(String allowed, Difference difference, @Nullable String where) {

	/**
	 * Creates a near miss of the policy that denied.
	 * @param allowed the entry of the allowlist
	 * @param difference the respect
	 */
	public NearMiss(String allowed, Difference difference) {
		this(allowed, difference, null);
	}

	/**
	 * In what an origin can differ from an allowed one.
	 *
	 * @since 0.1.0
	 */
	public enum Difference {

		/**
		 * How it is written: letter case, the default port, a dot or slash at the end.
		 */
		FORM,

		/** {@code http} and {@code https}. */
		SCHEME,

		/** The port. */
		PORT,

		/** A letter of the host, {@code www}, or the name of the loopback host. */
		HOST,

		/** A label too many, or the domain itself where its subdomains are allowed. */
		DEPTH,

		/** It is allowed in another environment. */
		ENVIRONMENT,

		/** It is allowed on another path. */
		PATH;

		private final String id = KebabCase.of(this);

		/**
		 * The difference as reports show it.
		 * @return the name in lower case
		 */
		public String id() {
			return this.id;
		}

	}

}
