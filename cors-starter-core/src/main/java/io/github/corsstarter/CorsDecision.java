package io.github.corsstarter;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request. Decisions belong to their policy and are made once; the
 * values that depend on the request are read when the headers are written.
 *
 * @since 0.1.0
 */
public final class CorsDecision {

	private static final int PROCEED = 0;

	private final CorsRequestKind kind;

	private final @Nullable CorsRejection rejection;

	private final int status;

	private final List<ResponseHeader> headers;

	private final List<String> vary;

	private CorsDecision(CorsRequestKind kind, @Nullable CorsRejection rejection, int status,
			List<ResponseHeader> headers, List<String> vary) {
		this.kind = kind;
		this.rejection = rejection;
		this.status = status;
		this.headers = headers;
		this.vary = vary;
	}

	static CorsDecision proceed(CorsRequestKind kind, List<ResponseHeader> headers, List<String> vary) {
		return new CorsDecision(kind, null, PROCEED, headers, vary);
	}

	static CorsDecision answer(CorsRequestKind kind, int status, List<ResponseHeader> headers, List<String> vary) {
		return new CorsDecision(kind, null, status, headers, vary);
	}

	static CorsDecision deny(CorsRequestKind kind, CorsRejection rejection, OnDenied onDenied, List<String> vary) {
		int status = (onDenied == OnDenied.FORBID) ? 403 : PROCEED;
		return new CorsDecision(kind, rejection, status, List.of(), vary);
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
		for (int i = 0; i < this.headers.size(); i++) {
			this.headers.get(i).writeTo(request, response);
		}
		response.addVary(this.vary);
	}

}
