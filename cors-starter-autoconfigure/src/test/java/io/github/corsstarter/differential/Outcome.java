package io.github.corsstarter.differential;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.corsstarter.http.CorsHeaders;

/**
 * What became of a request.
 *
 * @param verdict the verdict
 * @param status the status, or 0 if a handler is to answer
 * @param body the body of an answer without a handler
 * @param headers the headers, each with the elements of its value
 */
record Outcome(Verdict verdict, int status, String body, Map<String, Set<String>> headers) {

	private static final List<String> CASE_INSENSITIVE = List.of(CorsHeaders.ALLOW_HEADERS, CorsHeaders.EXPOSE_HEADERS,
			CorsHeaders.VARY);

	/** The verdicts. */
	enum Verdict {

		NOT_CORS, ALLOWED, DENIED

	}

	static Outcome of(Verdict verdict, int status, String body, Map<String, List<String>> lines) {
		Map<String, Set<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		lines.forEach((name, values) -> headers.put(name, elements(name, values)));
		return new Outcome(verdict, status, body, headers);
	}

	private static Set<String> elements(String name, List<String> values) {
		return values.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.map((value) -> CASE_INSENSITIVE.contains(name) ? value.toLowerCase(Locale.ROOT) : value)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	Set<String> header(String name) {
		return this.headers.getOrDefault(name, Set.of());
	}

}
