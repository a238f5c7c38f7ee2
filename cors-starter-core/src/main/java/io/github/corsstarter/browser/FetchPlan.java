package io.github.corsstarter.browser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.HeaderNames;
import io.github.corsstarter.http.Methods;

/**
 * What a browser sends for a {@code fetch()}: whether it sends a preflight, why, and with
 * which headers. The headers that browsers add by themselves are skipped, except for
 * {@code Accept} and {@code Origin}; their values count for the preflight only in the
 * rarest of cases.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#concept-main-fetch">Fetch, main fetch</a>
 */
public final class FetchPlan {

	private final PlannedFetch fetch;

	private final List<String> droppedHeaders;

	private final List<FetchUrl> urls;

	private final @Nullable Violation refusal;

	private final boolean cors;

	private final List<PreflightReason> headerReasons;

	private FetchPlan(PlannedFetch fetch, List<String> droppedHeaders, List<FetchUrl> urls,
			@Nullable Violation refusal) {
		this.fetch = fetch;
		this.droppedHeaders = droppedHeaders;
		this.urls = urls;
		this.refusal = refusal;
		this.cors = FetchOrigin.isCors(fetch.origin(), urls);
		this.headerReasons = this.cors ? UnsafeRequestHeaders.reasons(fetch.headers()) : List.of();
	}

	/**
	 * Plans a fetch.
	 * @param fetch what the script asks for
	 * @return what the browser sends
	 */
	public static FetchPlan of(PlannedFetch fetch) {
		List<FetchUrl> urls = FetchOrigin.urls(fetch);
		Violation refusal = FetchRefusal.of(fetch, urls);
		if (urls == null || refusal != null) {
			return new FetchPlan(fetch, List.of(), List.of(), refusal);
		}
		HeaderList sent = fetch.headers().without(ForbiddenRequestHeader::matches);
		List<HeaderList.Line> dropped = fetch.headers()
			.lines()
			.stream()
			.filter(ForbiddenRequestHeader::matches)
			.toList();
		HeaderList accepting = sent.contains("Accept") ? sent : sent.with("Accept", "*/*");
		return new FetchPlan(fetch.withMethod(Methods.normalize(fetch.method())).withHeaders(accepting),
				dropped.stream().map((line) -> HeaderNames.fold(line.name())).distinct().toList(), urls, null);
	}

	/**
	 * The fetch as the browser makes it.
	 * @return the fetch, its method normalized and its forbidden headers dropped
	 */
	public PlannedFetch fetch() {
		return this.fetch;
	}

	/**
	 * Where the request goes.
	 * @return an absolute URL without a fragment
	 * @throws IllegalStateException if the browser {@linkplain #isSent() sends nothing}
	 */
	public String target() {
		if (!isSent()) {
			throw new IllegalStateException("Nothing is sent for " + this.fetch);
		}
		return FetchTarget.of(this.fetch.urls());
	}

	/**
	 * Whether the browser sends anything at all. If it does not, {@link Browser} says
	 * why.
	 * @return {@code false} if the script gets an exception
	 */
	public boolean isSent() {
		return this.refusal == null;
	}

	/**
	 * Whether the answer is subject to the CORS protocol.
	 * @return {@code true} if the request goes, or has been, to an origin that is not the
	 * page's
	 */
	public boolean isCors() {
		return this.cors;
	}

	/**
	 * The origin that the browser sends, and that the answer must allow.
	 * @return the page's origin, or {@code null} as a text if redirects have tainted it
	 * @see <a href= "https://fetch.spec.whatwg.org/#serializing-a-request-origin">Fetch,
	 * serializing a request origin</a>
	 */
	public String origin() {
		return FetchOrigin.serialize(this.fetch.origin(), this.urls);
	}

	/**
	 * The headers that the script names and the browser does not send.
	 * @return the names, in lower case
	 */
	public List<String> droppedHeaders() {
		return this.droppedHeaders;
	}

	/**
	 * Why the browser sends a preflight.
	 * @return the reasons: the method, then the headers by their names; empty if it sends
	 * none
	 */
	public List<PreflightReason> preflightReasons() {
		List<PreflightReason> reasons = new ArrayList<>();
		if (this.cors && !Methods.isSafelisted(this.fetch.method())) {
			reasons.add(new PreflightReason(PreflightReason.Kind.METHOD_NOT_SAFELISTED, this.fetch.method()));
		}
		reasons.addAll(this.headerReasons);
		return reasons;
	}

	/**
	 * Whether the browser sends a preflight.
	 * @return {@code true} if a preflight goes ahead of the request
	 */
	public boolean needsPreflight() {
		return !preflightReasons().isEmpty();
	}

	/**
	 * The request headers of the preflight, an OPTIONS request without credentials.
	 * @return the headers
	 * @throws IllegalStateException if the browser sends no preflight
	 */
	public HeaderList preflightHeaders() {
		if (!needsPreflight()) {
			throw new IllegalStateException("No preflight is needed for " + this.fetch);
		}
		return CorsPreflightFetch.request(origin(), this.fetch.method(), unsafeNames());
	}

	/**
	 * The headers of the request itself.
	 * @return the headers
	 * @see <a href="https://fetch.spec.whatwg.org/#append-a-request-origin-header">Fetch,
	 * append a request Origin header</a>
	 */
	public HeaderList requestHeaders() {
		boolean named = this.cors || !(this.fetch.method().equals("GET") || this.fetch.method().equals("HEAD"));
		return named ? this.fetch.headers().with(CorsHeaders.ORIGIN, origin()) : this.fetch.headers();
	}

	/**
	 * Whether the cookies of the target go with the request.
	 * @see <a href= "https://fetch.spec.whatwg.org/#http-network-or-cache-fetch">Fetch,
	 * HTTP-network-or-cache fetch</a>
	 */
	boolean sendsCredentials() {
		return this.fetch.includesCredentials()
				|| (!this.cors && this.fetch.credentials() == CredentialsMode.SAME_ORIGIN);
	}

	@Nullable Violation refusal() {
		return this.refusal;
	}

	List<FetchUrl> urls() {
		return this.urls;
	}

	/** In lower case and sorted. */
	List<String> unsafeNames() {
		return this.headerReasons.stream().map(PreflightReason::subject).toList();
	}

	@Override
	public String toString() {
		return this.fetch.toString();
	}

}
