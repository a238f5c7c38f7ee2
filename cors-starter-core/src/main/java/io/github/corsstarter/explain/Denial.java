package io.github.corsstarter.explain;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.CorsRequestKind;
import io.github.corsstarter.browser.CredentialsMode;
import io.github.corsstarter.browser.FetchPlan;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.http.CorsHeaders;
import io.github.corsstarter.http.RequestedHeaders;
import io.github.corsstarter.http.Tokens;
import io.github.corsstarter.origin.OriginIndex;

/**
 * A denied request, as an engineer would put it in a ticket. To describe a request takes
 * longer than to deny it, so that is done once for all who ask, and not at all if nobody
 * does: ask while the request is under way. From then on nothing of the request is kept;
 * all that the client sent is cut and escaped. Denials are equal if the same policy
 * denied the same for the same reason.
 *
 * @since 0.1.0
 */
public final class Denial {

	/** The most headers that a denial names. */
	public static final int MAX_HEADERS = 20;

	private static final String OPAQUE_ORIGIN = "null";

	/** A value that makes no header safelisted. */
	private static final String UNSAFE = "\"";

	private final CorsDecision decision;

	private final RequestClient client;

	/** Until it is described. */
	private @Nullable CorsRequest request;

	private @Nullable Description description;

	private Denial(CorsDecision decision, RequestClient client, @Nullable CorsRequest request,
			@Nullable Description description) {
		this.decision = decision;
		this.client = client;
		this.request = request;
		this.description = description;
	}

	/**
	 * The denial of a request.
	 * @param request the request
	 * @param decision the decision that denied it
	 * @return the denial
	 */
	public static Denial of(CorsRequest request, CorsDecision decision) {
		return new Denial(decision, RequestClient.of(request), request, null);
	}

	/**
	 * What would be denied, by the server or only by the browser: as the page wants it,
	 * for explanations alone.
	 */
	static Denial planned(FetchPlan plan, CorsDecision decision) {
		String requested = plan.needsPreflight() ? plan.preflightHeaders().get(CorsHeaders.REQUEST_HEADERS) : null;
		return new Denial(decision, RequestClient.BROWSER, null,
				new Description(plan.fetch().method(), "", plan.origin(), List.of(),
						decision.policy().missingHeaders(requested, MAX_HEADERS),
						plan.fetch().credentials() == CredentialsMode.INCLUDE, false));
	}

	/** This denial, had the page not sent some of its headers. */
	Denial with(List<String> missing) {
		Description known = describe();
		return new Denial(this.decision, this.client, null, new Description(known.method, known.path, known.origin,
				known.requestedHeaders, missing, known.credentials, known.hostRewritten));
	}

	/**
	 * The decision that denied.
	 * @return the decision, with the kind of the request and the status of the answer
	 */
	public CorsDecision decision() {
		return this.decision;
	}

	/**
	 * The policy that denied.
	 * @return the policy
	 */
	public CorsPolicy policy() {
		return this.decision.policy();
	}

	/**
	 * Why it denied.
	 * @return the reason
	 */
	public CorsRejection reason() {
		return Objects.requireNonNull(this.decision.rejection());
	}

	/**
	 * Who says to have sent the request.
	 * @return the kind of client
	 */
	public RequestClient client() {
		return this.client;
	}

	/**
	 * The method that the page wanted to use.
	 * @return the method
	 */
	public String method() {
		return describe().method;
	}

	/**
	 * The path that was asked for.
	 * @return the path, within the context path
	 */
	public String path() {
		return describe().path;
	}

	/**
	 * The origin of the page.
	 * @return the value of the {@code Origin} header; empty if there is none
	 */
	public String origin() {
		return describe().origin;
	}

	/**
	 * The request headers that the page wanted to send, as its preflight names them.
	 * @return the names; empty if the request is no preflight
	 */
	public List<String> requestedHeaders() {
		return describe().requestedHeaders;
	}

	/**
	 * Those of them that the policy does not allow.
	 * @return the names
	 */
	public List<String> missingHeaders() {
		return describe().missingHeaders;
	}

	/** Whether the page is known to ask for credentials: no request tells. */
	boolean credentials() {
		return describe().credentials;
	}

	/** Whether a development proxy seems to have rewritten the host. */
	boolean hostRewritten() {
		return describe().hostRewritten;
	}

	/**
	 * The denial in one line, fit for a log and for a ticket.
	 * @param explained why it happened
	 * @return what was denied, why, and what to change
	 */
	public String text(ExplainedDenial explained) {
		return "CORS " + this.decision.kind().id() + " denied [" + reason().id() + "]: " + method() + " " + path()
				+ " from '" + origin() + "'. " + explained.line() + " See " + reason().reference();
	}

	/**
	 * Whether a browser could have sent all of it, so that a configuration could allow
	 * it: only then may it be tried as one.
	 */
	boolean isWellFormed() {
		return (origin().equals(OPAQUE_ORIGIN) || OriginIndex.isSerializedOrigin(origin())) && isName(method())
				&& missingHeaders().stream().allMatch(Denial::isName);
	}

	/** Nobody allows what is longer than what is shown. */
	static boolean isName(String text) {
		return text.length() <= ClientText.MAX_LENGTH && Tokens.isToken(text);
	}

	/** The fetch that a page planned; the headers that are allowed do not matter. */
	PlannedFetch fetch() {
		return PlannedFetch.of(origin(), "https://api.invalid/")
			.withMethod(method())
			.withCredentials(credentials() ? CredentialsMode.INCLUDE : CredentialsMode.OMIT)
			.withHeaders(new HeaderList(
					missingHeaders().stream().map((name) -> new HeaderList.Line(name, UNSAFE)).toList()));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Denial denial && this.decision == denial.decision && this.client == denial.client
				&& describe().equals(denial.describe());
	}

	@Override
	public int hashCode() {
		return 31 * this.decision.hashCode() + describe().hashCode();
	}

	@Override
	public String toString() {
		return this.decision.rejection() + ": " + describe();
	}

	private Description describe() {
		Description known = this.description;
		if (known == null) {
			known = Description.of(Objects.requireNonNull(this.request), this.decision);
			this.description = known;
			this.request = null;
		}
		return known;
	}

	/**
	 * What a client sent.
	 */
	private record Description(String method, String path, String origin, List<String> requestedHeaders,
			List<String> missingHeaders, boolean credentials, boolean hostRewritten) {

		static Description of(CorsRequest request, CorsDecision decision) {
			boolean preflight = decision.kind() == CorsRequestKind.PREFLIGHT;
			String requested = preflight ? request.header(CorsHeaders.REQUEST_HEADERS) : null;
			String origin = request.origin();
			return new Description(ClientText.sanitize(request.intendedMethod()), ClientText.sanitize(request.path()),
					(origin != null) ? ClientText.sanitize(origin) : "",
					(requested != null) ? sanitize(RequestedHeaders.refused(requested, (name) -> false, MAX_HEADERS))
							: List.of(),
					preflight ? sanitize(decision.policy().missingHeaders(requested, MAX_HEADERS)) : List.of(), false,
					!preflight && decision.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED
							&& DevelopmentProxy.rewroteHost(request));
		}

		private static List<String> sanitize(List<String> texts) {
			return texts.stream().map(ClientText::sanitize).toList();
		}

	}

}
