package io.github.corsstarter.server;

import java.util.List;
import java.util.Locale;

/**
 * An answer as it came over a socket.
 *
 * @param text all of it
 */
record RawAnswer(String text) {

	int status() {
		return Integer.parseInt(this.text.split(" ", 3)[1]);
	}

	/** The lines of the headers of the CORS protocol, as they came. */
	List<String> accessControl() {
		return headers().stream()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"))
			.toList();
	}

	private List<String> headers() {
		return this.text.substring(0, this.text.indexOf("\r\n\r\n")).lines().skip(1).toList();
	}

}
