package io.github.corsstarter.origin;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Thrown for a text that cannot be allowed as an origin. The message states the rule.
 * There is no stack trace: it would tell nothing about the text, and a list may hold a
 * hundred thousand wrong ones.
 *
 * @since 0.1.0
 */
public final class UnacceptableOriginException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	/** What kind of mistake the text is. */
	private final ProblemCode code;

	/** What was probably meant, if that is known. */
	private final @Nullable String fix;

	UnacceptableOriginException(ProblemCode code, String message, @Nullable String fix) {
		super(message);
		this.code = code;
		this.fix = fix;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

	/**
	 * What kind of mistake the text is.
	 * @return the code
	 */
	public ProblemCode code() {
		return this.code;
	}

	/**
	 * What was probably meant: one origin or pattern, or several separated by commas.
	 * @return the text, or {@code null} if it is not known
	 */
	public @Nullable String fix() {
		return this.fix;
	}

}
