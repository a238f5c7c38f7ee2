package io.github.corsstarter.browser;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.github.corsstarter.http.HeaderNames;

/**
 * The request headers that need a preflight, and why.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">Fetch,
 * CORS-unsafe request-header names</a>
 */
final class UnsafeRequestHeaders {

	/** How long the values of all safelisted headers may be together, in bytes. */
	static final int MAX_SAFELISTED_LENGTH = 1024;

	private UnsafeRequestHeaders() {
	}

	/**
	 * The reasons, one for each name.
	 * @return the reasons, sorted by the names in lower case
	 */
	static List<PreflightReason> reasons(HeaderList headers) {
		SortedMap<String, PreflightReason.Kind> unsafe = new TreeMap<>();
		int safelistedLength = 0;
		for (HeaderList.Line header : headers.lines()) {
			if (SafelistedRequestHeader.matches(header)) {
				safelistedLength += header.value().length();
			}
			else {
				unsafe.put(HeaderNames.fold(header.name()), kindOf(header.name()));
			}
		}
		if (safelistedLength > MAX_SAFELISTED_LENGTH) {
			headers.lines()
				.forEach((header) -> unsafe.putIfAbsent(HeaderNames.fold(header.name()),
						PreflightReason.Kind.VALUES_TOO_LONG));
		}
		return unsafe.entrySet().stream().map(UnsafeRequestHeaders::reason).toList();
	}

	private static PreflightReason reason(Map.Entry<String, PreflightReason.Kind> entry) {
		return new PreflightReason(entry.getValue(), entry.getKey());
	}

	private static PreflightReason.Kind kindOf(String name) {
		return HeaderNames.isSafelistedInRequests(name) ? PreflightReason.Kind.VALUE_NOT_SAFELISTED
				: PreflightReason.Kind.HEADER_NOT_SAFELISTED;
	}

}
