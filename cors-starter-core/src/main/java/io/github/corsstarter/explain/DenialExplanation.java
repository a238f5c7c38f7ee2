package io.github.corsstarter.explain;

import java.util.List;
import java.util.Locale;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;
import io.github.corsstarter.Setting;
import io.github.corsstarter.http.CorsHeaders;

/**
 * Why a request was denied, and what to change if it should not have been.
 *
 * @param explanation a sentence that names the policy and quotes what was sent
 * @param fix the property to change, and how
 * @since 0.1.0
 */
public record DenialExplanation(String explanation, String fix) {

	/** The most missing headers that an explanation names. */
	public static final int MAX_HEADERS = 20;

	/**
	 * Explains a denial.
	 * @param policy the policy that denied
	 * @param request the request
	 * @param rejection the reason
	 * @return the explanation, with everything that the client sent sanitized
	 */
	public static DenialExplanation of(CorsPolicy policy, CorsRequest request, CorsRejection rejection) {
		String origin = request.header(CorsHeaders.ORIGIN);
		return of(policy, new Denial(rejection, (origin != null) ? origin : "", request.intendedMethod(),
				policy.missingHeaders(request, MAX_HEADERS)));
	}

	/**
	 * Explains a denial.
	 * @param policy the policy that denied
	 * @param denial the denied request
	 * @return the explanation, with everything that the client sent sanitized
	 */
	public static DenialExplanation of(CorsPolicy policy, Denial denial) {
		String name = "The policy '" + policy.name() + "' ";
		String origin = ClientText.sanitize(denial.origin());
		return switch (denial.reason()) {
			case ORIGIN_NOT_ALLOWED -> origin(policy, origin, name);
			case ORIGIN_NULL -> new DenialExplanation(
					name + "does not allow the origin 'null', which sandboxed frames and local files have.",
					"Serve the page over http or https, and add its origin to " + origins(policy.spec()));
			case ORIGIN_MALFORMED -> malformed(policy, origin);
			case METHOD_NOT_ALLOWED -> method(policy, ClientText.sanitize(denial.method()), name);
			case HEADER_NOT_ALLOWED -> headers(policy, denial, name);
			case PREFLIGHT_MALFORMED -> new DenialExplanation(
					"The preflight does not ask for one method and a list of header names, as a browser does.",
					"Nothing in the configuration; look at the client, or at a proxy that rewrites the headers");
		};
	}

	private static DenialExplanation origin(CorsPolicy policy, String origin, String name) {
		NearMiss near = NearMisses.find(policy, origin);
		String but = (near != null)
				? " It allows '" + near.allowed() + "', which differs in its " + near.difference().id() + "." : "";
		return new DenialExplanation(name + "does not allow the origin '" + origin + "'." + but,
				"If its pages may call this API: add '" + origin + "' to " + origins(policy.spec()));
	}

	private static DenialExplanation malformed(CorsPolicy policy, String origin) {
		NearMiss near = NearMisses.find(policy, origin);
		String but = (near != null) ? " The policy allows '" + near.allowed() + "'." : "";
		return new DenialExplanation(
				"The Origin header '" + origin + "' is not what a browser sends: one origin, in lower case, "
						+ "as 'scheme://host[:port]', without the scheme's default port." + but,
				"Nothing in the configuration; look at the client, or at a proxy that rewrites the header");
	}

	private static DenialExplanation method(CorsPolicy policy, String method, String name) {
		String upper = method.toUpperCase(Locale.ROOT);
		boolean byCase = !method.equals(upper) && policy.allowedMethods().contains(upper);
		String allowed = String.join(", ", policy.allowedMethods());
		return new DenialExplanation(
				name + "does not allow the method '" + method + "', only " + allowed
						+ (byCase ? "; methods differ by case, and browsers do not change the case of this one." : "."),
				byCase ? "Nothing in the configuration; let the page write '" + upper + "'"
						: "If pages may use it: add '" + method + "' to " + policy.spec().allowedMethods().property());
	}

	private static DenialExplanation headers(CorsPolicy policy, Denial denial, String name) {
		String quoted = ClientText.sanitize(String.join(", ", denial.missingHeaders()));
		return new DenialExplanation(name + "does not allow the request headers: " + quoted + ".",
				"If pages may send them: add '" + quoted + "' to " + policy.spec().allowedHeaders().property());
	}

	private static String origins(CorsPolicySpec spec) {
		List<String> properties = spec.allowedOrigins().stream().map(Setting::property).toList();
		return String.join(" or ", properties);
	}

}
