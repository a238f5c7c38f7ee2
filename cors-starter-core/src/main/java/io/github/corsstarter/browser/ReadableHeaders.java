package io.github.corsstarter.browser;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.HeaderNames;

/**
 * The response headers that a script can read.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#concept-filtered-response-cors">Fetch,
 * CORS filtered response</a>
 * @see <a href="https://fetch.spec.whatwg.org/#concept-main-fetch">Fetch, main fetch,
 * CORS-exposed header-name list</a>
 */
final class ReadableHeaders {

	private static final String WILDCARD = "*";

	private ReadableHeaders() {
	}

	/**
	 * The names that are readable in an answer of the page's own origin.
	 * @see <a href=
	 * "https://fetch.spec.whatwg.org/#concept-filtered-response-basic">Fetch, basic
	 * filtered response</a>
	 */
	static SortedSet<String> ofSameOrigin(ServerAnswer answer) {
		return names(answer, ReadableHeaders::isReadable);
	}

	/** The names that are readable in an answer of another origin. */
	static SortedSet<String> ofCors(ServerAnswer answer, boolean includesCredentials) {
		Set<String> exposed = exposed(answer);
		return names(answer, (name) -> isReadable(name, exposed, includesCredentials));
	}

	/** Whether a name would be readable in an answer of the page's own origin. */
	static boolean isReadable(String name) {
		return !HeaderNames.isForbiddenInResponses(name);
	}

	/** Whether a name would be readable in an answer of another origin. */
	static boolean isReadable(String name, ServerAnswer answer, boolean includesCredentials) {
		return isReadable(name, exposed(answer), includesCredentials);
	}

	/** With credentials a star is a name. */
	private static boolean isReadable(String name, Set<String> exposed, boolean includesCredentials) {
		return isReadable(name) && (HeaderNames.isSafelistedInResponses(name)
				|| exposed.contains(HeaderNames.fold(name)) || (!includesCredentials && exposed.contains(WILDCARD)));
	}

	/** The names in lower case. A malformed list exposes nothing. */
	private static Set<String> exposed(ServerAnswer answer) {
		List<String> exposed = HeaderValues.tokens(answer.headers(), CorsHeaders.EXPOSE_HEADERS);
		return (exposed != null) ? exposed.stream().map(HeaderNames::fold).collect(Collectors.toSet()) : Set.of();
	}

	private static SortedSet<String> names(ServerAnswer answer, Predicate<String> readable) {
		SortedSet<String> names = new TreeSet<>();
		answer.headers()
			.lines()
			.stream()
			.map((line) -> HeaderNames.fold(line.name()))
			.filter(readable)
			.forEach(names::add);
		return names;
	}

}
