package io.github.corsstarter.registry.reader;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;

import io.github.corsstarter.explain.ClientText;

/**
 * What a database, its driver or a pool said, in one line.
 *
 * @param failure what was thrown
 */
record SqlFailure(SQLException failure) {

	private static final String QUERY_CANCELLED = "57014";

	/** The longest part of a message or query that is shown. */
	private static final int MAX_LENGTH = 400;

	boolean isTimeout() {
		return this.failure instanceof SQLTimeoutException || QUERY_CANCELLED.equals(this.failure.getSQLState())
				|| this.failure.getCause() instanceof SocketTimeoutException;
	}

	UnreadableRegistryException toException(String sentence) {
		String message = this.failure.getMessage();
		String state = this.failure.getSQLState();
		return new UnreadableRegistryException("%s %s%s".formatted(sentence,
				shown((message != null) ? message : this.failure.getClass().getSimpleName()),
				(state != null) ? " (SQL state " + shown(state) + ")" : ""), this.failure);
	}

	static String shown(String text) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < text.length() && line.length() < MAX_LENGTH; i++) {
			boolean space = Character.isWhitespace(text.charAt(i));
			if (!space) {
				line.append(text.charAt(i));
			}
			else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
		}
		return ClientText.visible(line.toString().strip());
	}

}
