package io.github.corsstarter.cli.text;

import java.util.stream.Collectors;

import io.github.corsstarter.explain.ClientText;

/**
 * Text of a server, a contract or a command line: nothing in it moves the cursor.
 *
 * @since 0.1.0
 */
public final class TerminalText {

	private TerminalText() {
	}

	/**
	 * Lines of text, of which all but the line breaks is visible.
	 * @param text the text
	 * @return the visible text
	 */
	public static String of(String text) {
		return text.lines().map(ClientText::visible).collect(Collectors.joining("\n"));
	}

}
