package io.github.corsstarter.compatibility.survival;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An answer as it came over the wire.
 *
 * @param status the status
 * @param headers the lines of the headers, names in lower case
 * @param cut whether the connection or the stream ended before the body did
 */
record Received(int status, Map<String, List<String>> headers, boolean cut) {

	/** The headers of the CORS protocol, all lines of them. */
	Map<String, List<String>> accessControl() {
		Map<String, List<String>> found = new TreeMap<>(this.headers);
		found.keySet().removeIf((name) -> !name.startsWith("access-control-"));
		return found;
	}

	/** The names that the answer varies by, as often as they are there. */
	List<String> vary() {
		return this.headers.getOrDefault("vary", List.of())
			.stream()
			.flatMap((line) -> Stream.of(line.split(",")))
			.map((name) -> name.strip().toLowerCase(Locale.ROOT))
			.toList();
	}

}
