package io.github.corsstarter.cli.history;

/**
 * A history cannot be kept. The message is a sentence for the person at the terminal.
 *
 * @since 0.1.0
 */
public class HistoryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	HistoryException(String message) {
		super(message);
	}

	HistoryException(String message, Throwable cause) {
		super(message, cause);
	}

}
