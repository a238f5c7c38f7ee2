package io.github.corsstarter;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.RequestedHeaders;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.origin.OriginIndex;

/**
 * Decides requests. The same policy and request always give the same decision; no
 * allocation, no exception, and work that is linear in the bytes read, within bounds.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, 3.3 CORS
 * protocol</a>
 */
public final class CorsEngine {

	private static final String OPAQUE_ORIGIN = "null";

	private CorsEngine() {
	}

	/**
	 * Decides a request.
	 * @param policy the policy of the request's path
	 * @param request the request
	 * @return the decision
	 */
	public static CorsDecision decide(CorsPolicy policy, CorsRequest request) {
		return decide(policy, request, null);
	}

	/**
	 * Decides a request that was really sent, and notes the day for the entry that admits
	 * its origin, even if the request is denied for another reason.
	 * @param policy the policy of the request's path
	 * @param request the request
	 * @param usage the days of the policy, or {@code null} if nobody has them kept
	 * @return the decision
	 */
	public static CorsDecision decide(CorsPolicy policy, CorsRequest request, @Nullable OriginUsage usage) {
		String origin = request.origin();
		if (origin == null) {
			return policy.decisions().withoutOrigin(request);
		}
		String requestedMethod = request.requestedMethod();
		CorsRejection rejection = rejectOrigin(policy, origin, usage);
		if (rejection == null) {
			rejection = (requestedMethod != null) ? rejectPreflight(policy, request, requestedMethod)
					: rejectActual(policy, request, origin);
		}
		CorsRequestKind kind = kindOf(requestedMethod);
		if (rejection == null) {
			return policy.decisions().allowed(kind);
		}
		boolean handshake = WebSocketHandshake.is(request);
		if (isExempt(request, origin, handshake)) {
			return policy.decisions().exempt();
		}
		return handshake ? policy.decisions().refused(kind, rejection) : policy.decisions().denied(kind, rejection);
	}

	/**
	 * Denies a request for a reason that no policy knows: with 403, whatever the policy
	 * says of denied requests.
	 * @param policy the policy that the denial is counted under
	 * @param request the request
	 * @param rejection the reason
	 * @return the decision, which lets pass what is no CORS request
	 */
	public static CorsDecision refuse(CorsPolicy policy, CorsRequest request, CorsRejection rejection) {
		String origin = request.origin();
		if (origin == null || isExempt(request, origin, WebSocketHandshake.is(request))) {
			return policy.decisions().exempt();
		}
		return policy.decisions().refused(kindOf(request.requestedMethod()), rejection);
	}

	private static CorsRequestKind kindOf(@Nullable String requestedMethod) {
		return (requestedMethod != null) ? CorsRequestKind.PREFLIGHT : CorsRequestKind.ACTUAL;
	}

	/**
	 * Whether a request is no CORS request although it carries an {@code Origin}. That
	 * only lifts a denial: what is allowed gets its headers all the same, since a cache
	 * keeps the answer under the origin alone.
	 */
	private static boolean isExempt(CorsRequest request, String origin, boolean handshake) {
		return isNavigation(request) || SameOrigin.matches(request, origin, handshake);
	}

	/**
	 * Whether a browser navigates: a form post from an identity provider carries an
	 * {@code Origin}, but no script reads the answer.
	 */
	private static boolean isNavigation(CorsRequest request) {
		return request.hasHeader(CorsHeaders.SEC_FETCH_MODE, "navigate");
	}

	private static @Nullable CorsRejection rejectOrigin(CorsPolicy policy, String origin, @Nullable OriginUsage usage) {
		boolean opaque = origin.equals(OPAQUE_ORIGIN);
		int entry = opaque ? policy.findNull() : policy.find(origin);
		if (entry >= 0) {
			if (usage != null) {
				usage.seen(entry);
			}
			return null;
		}
		if (opaque) {
			return CorsRejection.ORIGIN_NULL;
		}
		if (entry == OriginIndex.MALFORMED) {
			return CorsRejection.ORIGIN_MALFORMED;
		}
		return policy.hasFromSource(origin) ? null : CorsRejection.ORIGIN_NOT_ALLOWED;
	}

	private static @Nullable CorsRejection rejectPreflight(CorsPolicy policy, CorsRequest request, String method) {
		if (method.length() > RequestedHeaders.MAX_LENGTH || !Tokens.isToken(method)) {
			return CorsRejection.PREFLIGHT_MALFORMED;
		}
		RequestedHeaders.Verdict headers = policy.check(request.header(CorsHeaders.REQUEST_HEADERS));
		if (headers == RequestedHeaders.Verdict.MALFORMED) {
			return CorsRejection.PREFLIGHT_MALFORMED;
		}
		CorsRejection rejection = rejectMethod(policy, method);
		if (rejection == null && headers == RequestedHeaders.Verdict.NOT_ALLOWED) {
			return CorsRejection.HEADER_NOT_ALLOWED;
		}
		return rejection;
	}

	private static @Nullable CorsRejection rejectActual(CorsPolicy policy, CorsRequest request, String origin) {
		CorsRejection rejection = rejectMethod(policy, WebSocketHandshake.methodOf(request));
		if (rejection == null && policy.allowsAnyOrigin() && WebSocketHandshake.hasCredentials(request)
				&& !SameOrigin.matches(request, origin, true)) {
			// any origin is allowed without credentials only, and no browser checks that
			return CorsRejection.ORIGIN_NOT_ALLOWED;
		}
		return rejection;
	}

	private static @Nullable CorsRejection rejectMethod(CorsPolicy policy, String method) {
		return policy.allowsMethod(method) ? null : CorsRejection.METHOD_NOT_ALLOWED;
	}

}
