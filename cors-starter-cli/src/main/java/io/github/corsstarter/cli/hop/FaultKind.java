package io.github.corsstarter.cli.hop;

import com.fasterxml.jackson.annotation.JsonValue;

import io.github.corsstarter.http.KebabCase;

/**
 * What a hop does that the hop behind it does not.
 *
 * @since 0.1.0
 */
public enum FaultKind {

	/** Sends the browser elsewhere. */
	REDIRECTED("redirects"),

	/** Asks for a login, which a preflight cannot bring. */
	CHALLENGED("asks for a login on"),

	/** Answers with an error what the hop behind it would answer. */
	REFUSED("refuses"),

	/** Answers preflights without asking the hop behind it. */
	ANSWERED("answers by itself"),

	/** Serves the answer for one origin to another. */
	CACHED("serves the answer for one origin to another on"),

	/** Takes a header away. */
	STRIPPED("strips"),

	/** Sends a header twice, or twice the same in it. */
	DOUBLED("doubles"),

	/** Sends another value of a header. */
	CHANGED("changes"),

	/** Sends a header that the hop behind it does not send. */
	ADDED("adds"),

	/** Adds a header to good answers, and not to errors. */
	OMITTED("leaves errors without");

	private final String verb;

	FaultKind(String verb) {
		this.verb = verb;
	}

	/**
	 * The kind as reports show it.
	 * @return the name in lower case
	 */
	@JsonValue
	public String id() {
		return KebabCase.of(this);
	}

	String verb() {
		return this.verb;
	}

}
