package io.github.corsstarter.json;

import java.io.IOException;
import java.io.Serial;

/**
 * What was read is no JSON, or not the JSON that is expected. The message is the end of a
 * sentence, such as {@code is followed by nothing}; what it quotes is escaped.
 *
 * @since 0.1.0
 */
public final class MalformedJsonException extends IOException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message the end of a sentence
	 */
	public MalformedJsonException(String message) {
		super(message);
	}

}
