package io.github.corsstarter.path;

/**
 * A path pattern has a regular expression that takes too many steps to match a path.
 *
 * @since 0.1.0
 */
public final class EndlessMatchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EndlessMatchException() {
	}

	EndlessMatchException(String pattern, Throwable cause) {
		super("The regular expression in the path pattern '" + pattern + "' takes too many steps to match a path",
				cause);
	}

}
