package io.github.corsstarter.yaml;

import io.github.corsstarter.explain.ClientText;

/**
 * A mistake in a file.
 *
 * @param position where it is
 * @param message what is wrong, and what would be right
 * @since 0.1.0
 */
public record YamlProblem(YamlPosition position, String message) {

	/**
	 * The place and the message, on one line and fit for a terminal.
	 */
	@Override
	public String toString() {
		return ClientText.visible(this.position + ": " + this.message);
	}

}
