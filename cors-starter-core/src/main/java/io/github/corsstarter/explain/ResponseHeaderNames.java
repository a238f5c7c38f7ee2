package io.github.corsstarter.explain;

import java.util.Set;

import io.github.corsstarter.http.HeaderNames;

/**
 * Names that only servers send. Pages that send them copied the cure to the wrong end.
 */
final class ResponseHeaderNames {

	private static final Set<String> NAMES = Set.of("content-security-policy", "content-security-policy-report-only",
			"cross-origin-embedder-policy", "cross-origin-opener-policy", "cross-origin-resource-policy",
			"permissions-policy", "referrer-policy", "strict-transport-security", "timing-allow-origin", "vary",
			"x-content-type-options", "x-frame-options", "x-xss-protection");

	private ResponseHeaderNames() {
	}

	/**
	 * Whether only servers send a header. Of those of the CORS protocol no script can set
	 * the two that are requests'.
	 */
	static boolean contain(String name) {
		String folded = HeaderNames.fold(name);
		return folded.startsWith("access-control-") || NAMES.contains(folded);
	}

}
