package io.github.corsstarter;

import java.util.ArrayList;
import java.util.List;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.Vary;

/**
 * The decisions of one policy, made once: a request picks one of them.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-responses">Fetch, 3.3.3 HTTP
 * responses</a>
 * @see <a href="https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches">Fetch, CORS
 * protocol and HTTP caches</a>
 */
final class Decisions {

	private static final Vary SAME_FOR_ALL = Vary.of();

	private static final Vary BY_ORIGIN = Vary.of(CorsHeaders.ORIGIN);

	private static final Vary BY_REQUESTED = Vary.of(CorsHeaders.REQUEST_METHOD, CorsHeaders.REQUEST_HEADERS);

	private static final Vary BY_ORIGIN_AND_REQUESTED = Vary.of(CorsHeaders.ORIGIN, CorsHeaders.REQUEST_METHOD,
			CorsHeaders.REQUEST_HEADERS);

	private final CorsPolicy policy;

	/** For requests without an origin, if the policy allows their method. */
	private final CorsDecision withoutOrigin;

	/** For what the policy would deny, were it a CORS request. */
	private final CorsDecision exempt;

	private final CorsDecision actual;

	private final CorsDecision preflight;

	/** By the ordinal of the reason, as the next one. */
	private final List<CorsDecision> deniedActual;

	private final List<CorsDecision> deniedPreflight;

	/** Denials that are answered with 403 under {@link OnDenied#OMIT_HEADERS}, too. */
	private final List<CorsDecision> refusedActual;

	Decisions(CorsPolicy policy) {
		this.policy = policy;
		// one answer for everybody needs no Vary, and a cache may then hold one copy
		boolean any = policy.allowsAnyOrigin();
		Vary vary = any ? SAME_FOR_ALL : BY_ORIGIN;
		this.exempt = CorsDecision.proceed(policy, CorsRequestKind.NOT_CORS, List.of(), BY_ORIGIN);
		this.withoutOrigin = any ? CorsDecision.proceed(policy, CorsRequestKind.NOT_CORS, actualHeaders(), vary)
				: this.exempt;
		this.actual = CorsDecision.proceed(policy, CorsRequestKind.ACTUAL, actualHeaders(), vary);
		this.preflight = CorsDecision.answer(policy, CorsRequestKind.PREFLIGHT, policy.spec().preflightStatus(),
				preflightHeaders(), any ? BY_REQUESTED : BY_ORIGIN_AND_REQUESTED);
		this.deniedActual = denials(CorsRequestKind.ACTUAL, policy.spec().onDenied(), BY_ORIGIN);
		this.refusedActual = denials(CorsRequestKind.ACTUAL, OnDenied.FORBID, BY_ORIGIN);
		this.deniedPreflight = denials(CorsRequestKind.PREFLIGHT, OnDenied.FORBID, BY_ORIGIN_AND_REQUESTED);
	}

	private List<CorsDecision> denials(CorsRequestKind kind, OnDenied onDenied, Vary vary) {
		List<CorsDecision> denials = new ArrayList<>();
		for (CorsRejection rejection : CorsRejection.values()) {
			denials.add(CorsDecision.deny(this.policy, kind, rejection, onDenied, vary));
		}
		return List.copyOf(denials);
	}

	/**
	 * The decision for a request without an origin. Where any origin is allowed it has
	 * the answer of all others, so that a cache may hold one copy.
	 */
	CorsDecision withoutOrigin(CorsRequest request) {
		return (this.policy.allowsAnyOrigin() && this.policy.allowsMethod(WebSocketHandshake.methodOf(request)))
				? this.withoutOrigin : this.exempt;
	}

	CorsDecision exempt() {
		return this.exempt;
	}

	CorsDecision allowed(CorsRequestKind kind) {
		return (kind == CorsRequestKind.PREFLIGHT) ? this.preflight : this.actual;
	}

	CorsDecision denied(CorsRequestKind kind, CorsRejection rejection) {
		return ((kind == CorsRequestKind.PREFLIGHT) ? this.deniedPreflight : this.deniedActual)
			.get(rejection.ordinal());
	}

	CorsDecision refused(CorsRequestKind kind, CorsRejection rejection) {
		return ((kind == CorsRequestKind.PREFLIGHT) ? this.deniedPreflight : this.refusedActual)
			.get(rejection.ordinal());
	}

	private List<ResponseHeader> actualHeaders() {
		List<ResponseHeader> headers = originHeaders();
		if (!this.policy.exposedHeaders().isEmpty()) {
			headers.add(ResponseHeader.fixed(CorsHeaders.EXPOSE_HEADERS, join(this.policy.exposedHeaders())));
		}
		return List.copyOf(headers);
	}

	private List<ResponseHeader> preflightHeaders() {
		List<ResponseHeader> headers = originHeaders();
		headers.add(fixedOrEchoed(CorsHeaders.ALLOW_METHODS, this.policy.allowedMethods(), CorsHeaders.REQUEST_METHOD));
		headers
			.add(fixedOrEchoed(CorsHeaders.ALLOW_HEADERS, this.policy.allowedHeaders(), CorsHeaders.REQUEST_HEADERS));
		headers.add(ResponseHeader.fixed(CorsHeaders.MAX_AGE, String.valueOf(this.policy.maxAge().toSeconds())));
		return List.copyOf(headers);
	}

	private List<ResponseHeader> originHeaders() {
		List<ResponseHeader> headers = new ArrayList<>();
		headers.add(this.policy.allowsAnyOrigin() ? ResponseHeader.fixed(CorsHeaders.ALLOW_ORIGIN, "*")
				: ResponseHeader.echo(CorsHeaders.ALLOW_ORIGIN, CorsHeaders.ORIGIN));
		if (this.policy.allowsCredentials()) {
			headers.add(ResponseHeader.fixed(CorsHeaders.ALLOW_CREDENTIALS, "true"));
		}
		return headers;
	}

	/** The whole list, so that browsers cache it once; what was asked if any will do. */
	private static ResponseHeader fixedOrEchoed(String name, List<String> values, String echoed) {
		return values.contains(PolicyCompiler.ANY) ? ResponseHeader.echo(name, echoed)
				: ResponseHeader.fixed(name, join(values));
	}

	private static String join(List<String> values) {
		return String.join(", ", values);
	}

}
