package io.github.corsstarter.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.Setting;
import io.github.corsstarter.http.HeaderNames;

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

	/**
	 * Creates an explanation without changes of the configuration.
	 * @param explanation what happened
	 * @param advice what to do about it; empty if there is nothing to do
	 */
	public DenialExplanation(String explanation, String advice) {
		this(explanation, advice, List.of(), null);
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
			return credentials(policy, denial);
		}
		return switch (reason) {
			case ORIGIN_NOT_ALLOWED -> denial.hostRewritten() ? DevelopmentProxy.explain(origin(policy, denial, name))
					: origin(policy, denial, name);
			case ORIGIN_NULL -> originNull(policy, denial, name);
			case ORIGIN_MALFORMED -> malformed(policy, denial);
			case METHOD_NOT_ALLOWED -> method(policy, denial, name);
			case HEADER_NOT_ALLOWED -> headers(policy, denial, name);
			case PREFLIGHT_MALFORMED -> new DenialExplanation(
					"The preflight does not ask for one method and a list of header names, each once, as a "
							+ "browser does.",
					Advice.NOT_THE_CONFIGURATION + "look at the client, or at a proxy that rewrites the headers.");
			case PATH_AMBIGUOUS -> new DenialExplanation(
					"The path that was sent and the path that the server uses to find the handler are "
							+ "different, and do not have the same policy. It is not clear which policy applies.",
					Advice.NOT_THE_CONFIGURATION
							+ "request the plain path, without ';', '//', '/.' and encoded characters.");
		};
	}

	private static DenialExplanation withFix(CorsPolicy policy, Denial denial, String explanation) {
		return withFix(policy, denial, explanation, null);
	}

	private static DenialExplanation withFix(CorsPolicy policy, Denial denial, String explanation,
			@Nullable NearMiss near) {
		SuggestedFix fix = SuggestedFix.of(policy, denial);
		return new DenialExplanation(explanation + fix.more(), Advice.of(denial, fix, near), fix.changes(), near);
	}

	private static DenialExplanation credentials(CorsPolicy policy, Denial denial) {
		SuggestedFix fix = SuggestedFix.of(policy, denial);
		return new DenialExplanation(
				"The server answers, but the browser hides the answer from the page, because the request has "
						+ "credentials: the policy '" + policy.name() + "' " + (policy.allowsAnyOrigin()
								? "allows any origin, and therefore no credentials." : "does not allow them."),
				Advice.ofCredentials(policy, fix), fix.changes(), null);
	}

	private static DenialExplanation origin(CorsPolicy policy, Denial denial, String name) {
		if (policy.allowsAnyOrigin()) {
			return handshake(policy, denial);
		}
		String explanation = name + "the origin '" + ClientText.sanitize(denial.origin()) + "'.";
		Setting<String> ignored = policy.ignoredEntry(denial.origin());
		if (ignored != null) {
			return withFix(policy, denial, explanation + " '" + ignored.value() + "' (" + ignored.property()
					+ ") was ignored at the start, because it has a problem.");
		}
		NearMiss near = NearMisses.find(policy, denial.origin());
		return withFix(policy, denial, (near != null) ? explanation + " It allows '" + near.allowed()
				+ "', which differs in its " + near.difference().id() + "." : explanation, near);
	}

	/** The only request that is denied for its origin where any origin is allowed. */
	private static DenialExplanation handshake(CorsPolicy policy, Denial denial) {
		return new DenialExplanation(
				"The policy '" + policy.name()
						+ "' allows any origin, and therefore no credentials: a WebSocket of the origin '"
						+ ClientText.sanitize(denial.origin()) + "' may not send cookies or a login.",
				"If pages of this origin should open it with the user's login, give its path a policy that "
						+ "names the origin.");
	}

	private static DenialExplanation originNull(CorsPolicy policy, Denial denial, String name) {
		DenialExplanation fixable = withFix(policy, denial,
				name + "the origin 'null', which sandboxed frames, local files and redirected requests have.");
		return fixable.changes().isEmpty()
				? new DenialExplanation(fixable.explanation(),
						"Serve the page over http or https, without a sandbox, and allow the origin that it then has.")
				: fixable;
	}

	private static DenialExplanation malformed(CorsPolicy policy, Denial denial) {
		NearMiss near = NearMisses.find(policy, denial.origin());
		return new DenialExplanation(
				"The Origin header '" + ClientText.sanitize(denial.origin())
						+ "' is not what a browser sends: one origin, in lower case, "
						+ "as 'scheme://host[:port]', without the scheme's default port."
						+ ((near != null) ? " The policy '" + policy.name() + "' allows '" + near.allowed() + "'."
								: ""),
				Advice.NOT_THE_CONFIGURATION + "look at the client, or at a proxy that rewrites the header.", List.of(),
				near);
	}

	private static DenialExplanation method(CorsPolicy policy, Denial denial, String name) {
		String explanation = name + "the method '" + ClientText.sanitize(denial.method()) + "', only "
				+ String.join(", ", policy.allowedMethods()) + ".";
		String upper = denial.isWellFormed() ? denial.method().toUpperCase(Locale.ROOT) : denial.method();
		if (denial.method().equals(upper)) {
			return withFix(policy, denial, explanation);
		}
		boolean allowed = policy.allowedMethods().contains(upper);
		return new DenialExplanation(
				explanation + " Methods are case-sensitive, and browsers send this one as the script writes it.",
				"Write '" + ClientText.sanitize(upper) + "' in the script"
						+ (allowed ? "." : ", and add it to " + policy.spec().property("allowed-methods") + "."));
	}

	private static DenialExplanation headers(CorsPolicy policy, Denial denial, String name) {
		String explanation = name + Sentences.headers(denial.missingHeaders()) + ".";
		List<String> misplaced = denial.missingHeaders().stream().filter(HeaderNames::isOfServers).toList();
		if (misplaced.isEmpty()) {
			return withFix(policy, denial, explanation);
		}
		String advice = Sentences.quoted(misplaced)
				+ ((misplaced.size() != 1) ? " are response headers" : " is a response header")
				+ ", which only servers send: remove " + ((misplaced.size() != 1) ? "them" : "it")
				+ " from the script.";
		List<String> others = new ArrayList<>(denial.missingHeaders());
		others.removeAll(misplaced);
		if (others.isEmpty()) {
			return new DenialExplanation(explanation, advice);
		}
		DenialExplanation fixable = withFix(policy, denial.with(others), explanation);
		return new DenialExplanation(explanation, advice + " " + fixable.advice(), fixable.changes(), null);
	}

}
