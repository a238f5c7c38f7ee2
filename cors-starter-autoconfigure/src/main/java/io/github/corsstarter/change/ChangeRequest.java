package io.github.corsstarter.change;

import org.jspecify.annotations.Nullable;

/**
 * Who wants policies to change, and why.
 *
 * @param cause why
 * @param actor the name of the user who asked for it, or {@code null} if nobody did or
 * nobody was logged in
 * @since 0.1.0
 */
public record ChangeRequest(ChangeCause cause, @Nullable String actor) {

	/**
	 * A change that nobody is known to have asked for.
	 * @param cause why
	 * @return the request
	 */
	public static ChangeRequest of(ChangeCause cause) {
		return new ChangeRequest(cause, null);
	}

}
