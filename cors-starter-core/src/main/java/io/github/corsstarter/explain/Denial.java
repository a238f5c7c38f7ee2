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
import io.github.corsstarter.problem.MaskedText;

/**
 * A denied request, with what a ticket about it needs. Everything that the client sent is
 * cut, and escaped when somebody asks; nothing else of the request is kept. So to make a
 * denial takes little, as the thread of a request has to, and to read it takes more.
 * Denials are equal if the same policy denied the same, as it was sent, for the same
 * reason.
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

	private final SentText sent;

	private final boolean credentials;

	private final boolean hostRewritten;

	/** Made by each thread that finds none, the same each time. */
	private @Nullable Description description;

	private Denial(CorsDecision decision, RequestClient client, SentText sent, boolean credentials,
			boolean hostRewritten, @Nullable Description description) {
		this.decision = decision;
		this.client = client;
		this.sent = sent;
		this.credentials = credentials;
		this.hostRewritten = hostRewritten;
		this.description = description;
	}

	/**
	 * The denial of a request.
	 * @param request the request
	 * @param decision the decision that denied it
	 * @return the denial
	 */
	public static Denial of(CorsRequest request, CorsDecision decision) {
		boolean preflight = decision.kind() == CorsRequestKind.PREFLIGHT;
		return new Denial(decision, RequestClient.of(request), SentText.of(request, preflight), false, !preflight
				&& decision.rejection() == CorsRejection.ORIGIN_NOT_ALLOWED && DevelopmentProxy.rewroteHost(request),
				null);
	}

	/**
	 * What would be denied, by the server or only by the browser: as the page wants it,
	 * for explanations alone.
	 */
	static Denial planned(FetchPlan plan, CorsDecision decision) {
		String requested = plan.needsPreflight() ? plan.preflightHeaders().get(CorsHeaders.REQUEST_HEADERS) : null;
		SentText sent = new SentText(plan.fetch().method(), "", plan.origin(), requested);
		return new Denial(decision, RequestClient.BROWSER, sent, plan.fetch().credentials() == CredentialsMode.INCLUDE,
				false, new Description(sent.method(), sent.path(), sent.origin(), List.of(),
						decision.policy().missingHeaders(requested, MAX_HEADERS)));
	}

	/** This denial, had the page not sent some of its headers. */
	Denial with(List<String> missing) {
		Description all = description();
		return new Denial(this.decision, this.client,
				new SentText(this.sent.method(), this.sent.path(), this.sent.origin(), String.join(",", missing)),
				this.credentials, this.hostRewritten,
				new Description(all.method(), all.path(), all.origin(), all.requestedHeaders(), missing));
	}

	private Description description() {
		Description known = this.description;
		if (known == null) {
			known = Description.of(this.sent, policy());
			this.description = known;
		}
		return known;
	}

	/**
	 * The decision.
	 * @return the policy, the kind, the reason, the status
	 */
	public CorsDecision decision() {
		return this.decision;
	}

	/**
	 * Whether the request says that a browser sent it.
	 * @return the kind of client
	 */
	public RequestClient client() {
		return this.client;
	}

	/**
	 * The method that the page wanted to use.
	 * @return the method, cut and escaped
	 */
	public String method() {
		return description().method();
	}

	/**
	 * The path, within the context path.
	 * @return the path, cut and escaped
	 */
	public String path() {
		return description().path();
	}

	/**
	 * The value of the {@code Origin} header.
	 * @return the value, cut and escaped; empty if there is none
	 */
	public String origin() {
		return description().origin();
	}

	/**
	 * The headers that the page wanted to send, if it sent a preflight.
	 * @return the first {@value #MAX_HEADERS} of them, cut and escaped
	 */
	public List<String> requestedHeaders() {
		return description().requestedHeaders();
	}

	/**
	 * Those headers that the policy does not allow.
	 * @return the first {@value #MAX_HEADERS} of them, cut and escaped
	 */
	public List<String> missingHeaders() {
		return description().missingHeaders();
	}

	/**
	 * Whether the page is known to ask for credentials: no request tells.
	 * @return {@code true} if it is
	 */
	public boolean credentials() {
		return this.credentials;
	}

	/**
	 * Whether a development proxy seems to have rewritten the host of the request.
	 * @return {@code true} if it does
	 */
	public boolean hostRewritten() {
		return this.hostRewritten;
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

	/** What is longer than what is shown is never allowed. */
	static boolean isName(String text) {
		return text.length() <= ClientText.MAX_LENGTH && Tokens.isToken(text);
	}

	/** The fetch that a page planned; the headers that are allowed do not matter. */
	PlannedFetch fetch() {
		return PlannedFetch.of(origin(), "https://api.invalid/")
			.withMethod(method())
			.withCredentials(this.credentials ? CredentialsMode.INCLUDE : CredentialsMode.OMIT)
			.withHeaders(new HeaderList(
					missingHeaders().stream().map((name) -> new HeaderList.Line(name, UNSAFE)).toList()));
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof Denial denial && this.decision == denial.decision
				&& this.client == denial.client && this.credentials == denial.credentials
				&& this.hostRewritten == denial.hostRewritten && this.sent.equals(denial.sent));
	}

	@Override
	public int hashCode() {
		return 31 * this.decision.hashCode() + this.sent.hash();
	}

	@Override
	public String toString() {
		return this.decision.kind().id() + " of " + method() + " " + path() + " from '" + origin() + "'";
	}

	/**
	 * What is shown of a denied request.
	 *
	 * @param method the method that the page wanted to use
	 * @param path the path
	 * @param origin the value of the {@code Origin} header
	 * @param requestedHeaders the headers that the page wanted to send
	 * @param missingHeaders those of them that the policy does not allow
	 */
	private record Description(String method, String path, String origin, List<String> requestedHeaders,
			List<String> missingHeaders) {

		static Description of(SentText sent, CorsPolicy policy) {
			String requested = sent.requestedHeaders();
			return new Description(ClientText.sanitize(sent.method()), ClientText.sanitize(sent.path()),
					MaskedText.of(ClientText.sanitize(sent.origin())), (requested != null)
							? sanitize(RequestedHeaders.refused(requested, (name) -> false, MAX_HEADERS)) : List.of(),
					sanitize(policy.missingHeaders(requested, MAX_HEADERS)));
		}

		private static List<String> sanitize(List<String> texts) {
			return texts.stream().map(ClientText::sanitize).toList();
		}

	}

}
