package io.github.corsstarter.change.candidate;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.KebabCase;

/**
 * How differently a page fares under the candidate: what counts is what its browser makes
 * of the answer, and not which headers the answer has.
 *
 * @since 0.1.0
 */
public enum CandidateDifference {

	/** The page fares alike. */
	NONE,

	/** The page may read the answer now, and could not under the candidate. */
	NEWLY_DENIED,

	/** The page may not read the answer now, and could under the candidate. */
	NEWLY_ALLOWED,

	/** Both deny, for different reasons. */
	OTHER_REASON,

	/**
	 * Both allow, but the answer says something else of credentials, of how long it may
	 * be cached, or of the headers that the page may read.
	 */
	OTHER_HEADERS,

	/** Only the candidate has a policy for the path. */
	NEWLY_GOVERNED,

	/** The candidate has no policy for the path. */
	NO_LONGER_GOVERNED;

	private final String id = KebabCase.of(this);

	/**
	 * The difference as metrics and reports show it.
	 * @return the name in kebab case
	 */
	public String id() {
		return this.id;
	}

	/**
	 * Compares two decisions about a request.
	 * @param request the request
	 * @param active the active decision, or {@code null} if no policy governs the path
	 * @param candidate the candidate's decision, or {@code null} if no policy would
	 * @return the difference, or {@code null} if it is no CORS request
	 */
	static @Nullable CandidateDifference of(CorsRequest request, @Nullable CorsDecision active,
			@Nullable CorsDecision candidate) {
		if (!isCors(active) && !isCors(candidate)) {
			return null;
		}
		if (active == null) {
			return NEWLY_GOVERNED;
		}
		if (candidate == null) {
			return NO_LONGER_GOVERNED;
		}
		// the browser checks nothing if only one of them takes it for a CORS request
		return (isCors(active) && isCors(candidate)) ? ofGoverned(request, active, candidate) : NONE;
	}

	private static boolean isCors(@Nullable CorsDecision decision) {
		return decision != null && decision.kind() != CorsRequestKind.NOT_CORS;
	}

	private static CandidateDifference ofGoverned(CorsRequest request, CorsDecision active, CorsDecision candidate) {
		boolean before = isReadable(request, active);
		if (before != isReadable(request, candidate)) {
			return before ? NEWLY_DENIED : NEWLY_ALLOWED;
		}
		if (!before) {
			return (active.rejection() == candidate.rejection()) ? NONE : OTHER_REASON;
		}
		return haveOtherHeaders(active, candidate) ? OTHER_HEADERS : NONE;
	}

	/** What the server allows, unless the browser is known to hide it. */
	private static boolean isReadable(CorsRequest request, CorsDecision decision) {
		return decision.rejection() == null && (decision.policy().allowsCredentials()
				|| decision.kind() != CorsRequestKind.ACTUAL || !asksForCredentials(request));
	}

	/** No script can set a cookie: the page asked for credentials. */
	static boolean asksForCredentials(CorsRequest request) {
		return request.firstLine(CorsHeaders.COOKIE) != null && request.hasHeader(CorsHeaders.SEC_FETCH_MODE, "cors");
	}

	private static boolean haveOtherHeaders(CorsDecision active, CorsDecision candidate) {
		CorsPolicy one = active.policy();
		CorsPolicy other = candidate.policy();
		return one.allowsCredentials() != other.allowsCredentials() || ((active.kind() == CorsRequestKind.PREFLIGHT)
				? !one.maxAge().equals(other.maxAge()) : !areSame(one.exposedHeaders(), other.exposedHeaders()));
	}

	private static boolean areSame(List<String> some, List<String> others) {
		return (some.isEmpty() && others.isEmpty()) || some.equals(others)
				|| Set.copyOf(some).equals(Set.copyOf(others));
	}

}
