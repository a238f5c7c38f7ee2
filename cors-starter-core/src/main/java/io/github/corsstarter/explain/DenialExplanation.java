package io.github.corsstarter.explain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Why a page cannot read an answer, and what to change if it should.
 *
 * @param explanation what happened: a sentence that names the policy and quotes what was
 * sent, sanitized
 * @param advice what to do about it
 * @param changes the changes of the configuration that make the policy allow the request;
 * empty if there are none
 * @param nearMiss an entry of the allowlist that the origin almost is, if there is one
 * @since 0.1.0
 */
public record DenialExplanation(String explanation, String advice, List<PropertyChange> changes,
		@Nullable NearMiss nearMiss) {

	/** The most missing headers that an explanation names. */
	public static final int MAX_HEADERS = 20;

	private static final String NOT_THE_CONFIGURATION = "Nothing in the configuration helps: ";

	/**
	 * Creates an explanation without changes of the configuration.
	 * @param explanation what happened
	 * @param advice what to do about it; empty if there is nothing to do
	 */
	public DenialExplanation(String explanation, String advice) {
		this(explanation, advice, List.of(), null);
	}

	/**
	 * Explains why the server denied a request.
	 * @param policy the policy that denied
	 * @param request the request
	 * @param rejection the reason
	 * @return the explanation
	 */
	public static DenialExplanation of(CorsPolicy policy, CorsRequest request, CorsRejection rejection) {
		String origin = request.header(CorsHeaders.ORIGIN);
		return of(policy, new Denial(rejection, (origin != null) ? origin : "", request.intendedMethod(),
				policy.missingHeaders(request.header(CorsHeaders.REQUEST_HEADERS), MAX_HEADERS), false));
	}

	/**
	 * Explains a denial.
	 * @param policy the policy that denied
	 * @param denial the denied request
	 * @return the explanation
	 */
	public static DenialExplanation of(CorsPolicy policy, Denial denial) {
		CorsRejection reason = denial.reason();
		String name = "The policy '" + policy.name() + "' does not allow ";
		if (reason == null) {
			return mended(policy, denial,
					"The server answers, but the browser keeps the answer from the page: the policy '" + policy.name()
							+ "' does not allow credentials.");
		}
		return switch (reason) {
			case ORIGIN_NOT_ALLOWED -> origin(policy, denial, name);
			case ORIGIN_NULL -> originNull(policy, denial, name);
			case ORIGIN_MALFORMED -> malformed(policy, denial);
			case METHOD_NOT_ALLOWED -> method(policy, denial, name);
			case HEADER_NOT_ALLOWED -> mended(policy, denial, name + headers(denial));
			case PREFLIGHT_MALFORMED -> new DenialExplanation(
					"The preflight does not ask for one method and a list of header names, as a browser does.",
					NOT_THE_CONFIGURATION + "look at the client, or at a proxy that rewrites the headers.");
		};
	}

	private static DenialExplanation mended(CorsPolicy policy, Denial denial, String explanation) {
		Mending mending = Mending.of(policy, denial);
		return new DenialExplanation(explanation, advice(mending), mending.changes(), null);
	}

	private static String advice(Mending mending) {
		if (mending.obstacle() != null) {
			return "It cannot simply be allowed: " + mending.obstacle();
		}
		if (mending.changes().isEmpty()) {
			return NOT_THE_CONFIGURATION + "look at the client.";
		}
		return "If pages of this origin may do so, change "
				+ mending.changes().stream().map(PropertyChange::property).collect(Collectors.joining(" and ")) + ".";
	}

	private static DenialExplanation origin(CorsPolicy policy, Denial denial, String name) {
		NearMiss near = NearMisses.find(policy, denial.origin());
		String explanation = name + "the origin '" + ClientText.sanitize(denial.origin()) + "'." + ((near != null)
				? " It allows '" + near.allowed() + "', which differs in its " + near.difference().id() + "." : "");
		return mended(policy, denial, explanation).withNearMiss(near);
	}

	private static DenialExplanation originNull(CorsPolicy policy, Denial denial, String name) {
		DenialExplanation mended = mended(policy, denial,
				name + "the origin 'null', which sandboxed frames, local files and redirected requests have.");
		return mended.changes().isEmpty()
				? new DenialExplanation(mended.explanation(),
						"Serve the page over http or https, without a sandbox, and allow the origin that it has then.")
				: mended;
	}

	private static DenialExplanation malformed(CorsPolicy policy, Denial denial) {
		NearMiss near = NearMisses.find(policy, denial.origin());
		return new DenialExplanation(
				"The Origin header '" + ClientText.sanitize(denial.origin())
						+ "' is not what a browser sends: one origin, in lower case, "
						+ "as 'scheme://host[:port]', without the scheme's default port."
						+ ((near != null) ? " The policy '" + policy.name() + "' allows '" + near.allowed() + "'."
								: ""),
				NOT_THE_CONFIGURATION + "look at the client, or at a proxy that rewrites the header.")
			.withNearMiss(near);
	}

	private static DenialExplanation method(CorsPolicy policy, Denial denial, String name) {
		String method = ClientText.sanitize(denial.method());
		String explanation = name + "the method '" + method + "', only " + String.join(", ", policy.allowedMethods())
				+ ".";
		String upper = method.toUpperCase(Locale.ROOT);
		if (method.equals(upper)) {
			return mended(policy, denial, explanation);
		}
		boolean allowed = policy.allowedMethods().contains(upper);
		return new DenialExplanation(
				explanation + " Methods differ by case, and browsers send this one as it is written.",
				"Let the page write '" + upper + "'"
						+ (allowed ? "." : ", and add it to " + policy.spec().allowedMethods().property() + "."));
	}

	/**
	 * This explanation with a near miss.
	 * @param near the near miss, or {@code null} for none
	 * @return the explanation
	 */
	private DenialExplanation withNearMiss(@Nullable NearMiss near) {
		return new DenialExplanation(this.explanation, this.advice, this.changes, near);
	}

	private static String headers(Denial denial) {
		List<String> missing = denial.missingHeaders();
		return ((missing.size() != 1) ? "the request headers " : "the request header ") + missing.stream()
			.map((name) -> "'" + ClientText.sanitize(name) + "'")
			.collect(Collectors.joining(", ")) + ".";
	}

}
