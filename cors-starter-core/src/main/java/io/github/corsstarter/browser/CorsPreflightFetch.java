package io.github.corsstarter.browser;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;

/**
 * The preflight: what a browser asks, and what it makes of the answer. Where the standard
 * has {@code Authorization} listed by its name, browsers still let {@code *} stand for
 * it.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-preflight-fetch-0">Fetch,
 * CORS-preflight fetch</a>
 */
final class CorsPreflightFetch {

	private static final String WILDCARD = "*";

	private CorsPreflightFetch() {
	}

	/**
	 * The headers of the preflight. It never carries credentials.
	 */
	static HeaderList request(String origin, String method, List<String> unsafeNames) {
		HeaderList headers = HeaderList.of("Accept", "*/*", CorsHeaders.REQUEST_METHOD, method);
		if (!unsafeNames.isEmpty()) {
			// no blank behind the comma: browsers have always done so
			headers = headers.with(CorsHeaders.REQUEST_HEADERS, String.join(",", unsafeNames));
		}
		return headers.with(CorsHeaders.ORIGIN, origin);
	}

	/**
	 * Checks the answer to a preflight.
	 * @param origin the serialized request origin
	 * @param fetch the plan, its method normalized
	 * @param unsafeNames the CORS-unsafe request-header names, in lower case
	 * @param answer the answer to the preflight
	 * @return what is wrong, or {@code null} if the actual request may follow
	 */
	static @Nullable Violation check(String origin, PlannedFetch fetch, List<String> unsafeNames, ServerAnswer answer) {
		if (answer.isRedirect()) {
			return Violation.of(BrowserFailure.PREFLIGHT_DISALLOWED_REDIRECT);
		}
		Violation violation = CorsCheck.check(origin, fetch.includesCredentials(), answer);
		if (violation != null) {
			return new Violation(violation.failure().ofPreflight(), violation.detail());
		}
		return answer.isOk() ? checkLists(fetch, unsafeNames, answer.headers())
				: Violation.of(BrowserFailure.PREFLIGHT_INVALID_STATUS);
	}

	private static @Nullable Violation checkLists(PlannedFetch fetch, List<String> unsafeNames, HeaderList answer) {
		List<String> methods = HeaderValues.tokens(answer, CorsHeaders.ALLOW_METHODS);
		if (methods == null) {
			return Violation.of(BrowserFailure.INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE);
		}
		List<String> names = HeaderValues.tokens(answer, CorsHeaders.ALLOW_HEADERS);
		if (names == null) {
			return Violation.of(BrowserFailure.INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE);
		}
		if (!allowsMethod(methods, fetch)) {
			return new Violation(BrowserFailure.METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE, fetch.method());
		}
		return checkHeaders(names, isWildcard(names, fetch), unsafeNames);
	}

	/** {@code Authorization} comes first, and a star does not stand for it. */
	private static @Nullable Violation checkHeaders(List<String> names, boolean wildcard, List<String> unsafeNames) {
		Set<String> folded = names.stream().map(HeaderNames::fold).collect(Collectors.toSet());
		Predicate<String> missing = (name) -> !folded.contains(HeaderNames.fold(name));
		return Stream
			.concat(unsafeNames.stream().filter(HeaderNames::isNonWildcard).filter(missing),
					unsafeNames.stream().filter((name) -> !wildcard).filter(missing))
			.findFirst()
			.map((name) -> new Violation(BrowserFailure.HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE, name))
			.orElse(null);
	}

	/** The case counts, and a safelisted method need not be listed. */
	private static boolean allowsMethod(List<String> methods, PlannedFetch fetch) {
		return methods.contains(fetch.method()) || Methods.isSafelisted(fetch.method()) || isWildcard(methods, fetch);
	}

	/** With credentials, a star is a method or a header of that name, and no more. */
	private static boolean isWildcard(List<String> list, PlannedFetch fetch) {
		return !fetch.includesCredentials() && list.contains(WILDCARD);
	}

}
