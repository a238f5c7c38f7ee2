package io.github.corsstarter.cli;

import java.util.stream.Collectors;

import io.github.corsstarter.explain.ClientText;

/**
 * Text of a server, a contract or a command line: nothing in it moves the cursor.
 */
final class TerminalText {

	private TerminalText() {
	}

	/** Lines of text, of which all but the line breaks is visible. */
	static String of(String text) {
		return text.lines().map(ClientText::visible).collect(Collectors.joining("\n"));
	}

}
