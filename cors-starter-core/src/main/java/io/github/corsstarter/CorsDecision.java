package io.github.corsstarter;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.Vary;

/**
 * How a request is handled. Decisions belong to their policy and are made once; the
 * values that depend on the request are read when the headers are written.
 *
 * @since 0.1.0
 */
public final class CorsDecision {

	private static final int PROCEED = 0;

	/**
	 * No cache may keep a denial: whether a request is denied depends on more headers
	 * than {@code Vary} names, and on a policy that may change.
	 */
	private static final List<ResponseHeader> NOT_STORED = List.of(ResponseHeader.fixed("Cache-Control", "no-store"));

	private final CorsPolicy policy;

	private final CorsRequestKind kind;

	private final @Nullable CorsRejection rejection;

	private final int status;

	private final ResponseHeader[] headers;

	private final Vary vary;

	private CorsDecision(CorsPolicy policy, CorsRequestKind kind, @Nullable CorsRejection rejection, int status,
			List<ResponseHeader> headers, Vary vary) {
		this.policy = policy;
		this.kind = kind;
		this.rejection = rejection;
		this.status = status;
		this.headers = headers.toArray(new ResponseHeader[0]);
		this.vary = vary;
	}

	static CorsDecision proceed(CorsPolicy policy, CorsRequestKind kind, List<ResponseHeader> headers, Vary vary) {
		return new CorsDecision(policy, kind, null, PROCEED, headers, vary);
	}

	static CorsDecision answer(CorsPolicy policy, CorsRequestKind kind, int status, List<ResponseHeader> headers,
			Vary vary) {
		return new CorsDecision(policy, kind, null, status, headers, vary);
	}

	static CorsDecision deny(CorsPolicy policy, CorsRequestKind kind, CorsRejection rejection, OnDenied onDenied,
			Vary vary) {
		return (onDenied == OnDenied.FORBID) ? new CorsDecision(policy, kind, rejection, 403, NOT_STORED, vary)
				: new CorsDecision(policy, kind, rejection, PROCEED, List.of(), vary);
	}

	/**
	 * The policy that the decision belongs to.
	 * @return the policy
	 */
	public CorsPolicy policy() {
		return this.policy;
	}

	/**
	 * What the request is to the CORS protocol.
	 * @return the kind
	 */
	public CorsRequestKind kind() {
		return this.kind;
	}

	/**
	 * Why the request is denied.
	 * @return the reason, or {@code null} if it is not denied
	 */
	public @Nullable CorsRejection rejection() {
		return this.rejection;
	}

	/**
	 * Whether the response is complete with the headers of this decision, so that nobody
	 * else sees the request.
	 * @return {@code true} for each preflight, and for a denied request under
	 * {@link OnDenied#FORBID}
	 */
	public boolean isAnswered() {
		return this.status != PROCEED;
	}

	/**
	 * The status of the response.
	 * @return the status; only meaningful if the request {@linkplain #isAnswered() is
	 * answered}
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Writes the headers of this decision. Writing them again changes nothing.
	 * @param request the request that was decided
	 * @param response where the headers go
	 */
	public void writeTo(CorsRequest request, CorsResponse response) {
		for (ResponseHeader header : this.headers) {
			header.writeTo(request, response);
		}
		if (!this.vary.names().isEmpty()) {
			response.addVary(this.vary);
		}
	}

}
