package io.github.corsstarter.server;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The answer to a request.
 *
 * @param response the response
 */
record Answer(HttpResponse<String> response) {

	int status() {
		return this.response.statusCode();
	}

	String body() {
		return this.response.body();
	}

	/** The lines of a header; none if it is absent. */
	List<String> lines(String name) {
		return this.response.headers().allValues(name);
	}

	/** The CORS headers in lower case, several lines of one name joined by " | ". */
	Map<String, String> accessControl() {
		Map<String, String> headers = new LinkedHashMap<>();
		this.response.headers().map().forEach((name, values) -> {
			String folded = name.toLowerCase(Locale.ROOT);
			if (folded.startsWith("access-control-")) {
				headers.put(folded, String.join(" | ", values));
			}
		});
		return headers;
	}

	String allowOrigin() {
		return accessControl().getOrDefault("access-control-allow-origin", "");
	}

	/** The names of Vary in lower case, each as often as it was sent. */
	List<String> vary() {
		return lines("vary").stream()
			.flatMap((line) -> List.of(line.split(",")).stream())
			.map((name) -> name.strip().toLowerCase(Locale.ROOT))
			.toList();
	}

	Set<String> varyNames() {
		return new TreeSet<>(vary());
	}

}
