package io.github.corsstarter.differential;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.corsstarter.http.CorsHeaders;

/**
 * What a browser lets a page do with an answer.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-check">Fetch, CORS check</a>
 */
final class Permitted {

	private static final String WILDCARD = "*";

	/** What answers may carry that no page reads without being allowed to. */
	private static final List<String> HEADERS = List.of("errors", "x-total-count");

	private Permitted() {
	}

	/** The permissions; none if the page gets an error. */
	static Set<String> of(JudgedRequest request, Outcome answer, boolean credentials) {
		Set<String> permitted = new TreeSet<>();
		if (answer.verdict() != Outcome.Verdict.ALLOWED || !passes(request, answer, credentials)) {
			return permitted;
		}
		if (!request.isPreflight()) {
			permitted.add("read");
			Set<String> exposed = answer.header(CorsHeaders.EXPOSE_HEADERS);
			HEADERS.stream()
				.filter((name) -> exposed.contains(name) || (exposed.contains(WILDCARD) && !credentials))
				.forEach(permitted::add);
		}
		else if (passesPreflight(request, answer, credentials)) {
			permitted.add("send");
		}
		return permitted;
	}

	private static boolean passes(JudgedRequest request, Outcome answer, boolean credentials) {
		Set<String> origin = answer.header(CorsHeaders.ALLOW_ORIGIN);
		boolean same = origin.equals(Set.of(String.valueOf(request.header(CorsHeaders.ORIGIN))));
		return credentials ? same && answer.header(CorsHeaders.ALLOW_CREDENTIALS).equals(Set.of("true"))
				: same || origin.equals(Set.of(WILDCARD));
	}

	private static boolean passesPreflight(JudgedRequest request, Outcome answer, boolean credentials) {
		Set<String> methods = answer.header(CorsHeaders.ALLOW_METHODS);
		String method = String.valueOf(request.header(CorsHeaders.REQUEST_METHOD));
		boolean safelisted = Set.of("GET", "HEAD", "POST").contains(method);
		if (!safelisted && !methods.contains(method) && (credentials || !methods.contains(WILDCARD))) {
			return false;
		}
		Set<String> headers = answer.header(CorsHeaders.ALLOW_HEADERS);
		String requested = request.header(CorsHeaders.REQUEST_HEADERS);
		for (String name : (requested != null) ? requested.split(",") : new String[0]) {
			boolean wildcard = !credentials && headers.contains(WILDCARD) && !name.equals("authorization");
			if (!headers.contains(name) && !wildcard) {
				return false;
			}
		}
		return true;
	}

}
