package io.github.corsstarter.explain;

import java.util.List;

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
		CorsPolicySpec spec = policy.spec();
		String name = "The policy '" + policy.name() + "' ";
		return switch (rejection) {
			case ORIGIN_NOT_ALLOWED ->
				new DenialExplanation(name + "does not allow the origin '" + origin(request) + "'.",
						"If its pages may call this API: add '" + origin(request) + "' to " + origins(spec));
			case ORIGIN_NULL -> new DenialExplanation(
					name + "does not allow the origin 'null', which sandboxed frames and local files have.",
					"Serve the page over http or https, and add its origin to " + origins(spec));
			case ORIGIN_MALFORMED -> new DenialExplanation(
					"The Origin header '" + origin(request)
							+ "' is not what a browser sends: one origin, in lower case, "
							+ "as 'scheme://host[:port]', without the scheme's default port.",
					"Nothing in the configuration; look at the client, or at a proxy that rewrites the header");
			case METHOD_NOT_ALLOWED -> new DenialExplanation(
					name + "does not allow the method '" + method(request) + "', only " + policy.allowedMethods()
							+ "; the case counts.",
					"If pages may use it: add '" + method(request) + "' to " + spec.allowedMethods().property());
			case HEADER_NOT_ALLOWED -> headers(policy, request, name);
			case PREFLIGHT_MALFORMED -> new DenialExplanation(
					"The preflight does not ask for one method and a list of header names, as a browser does.",
					"Nothing in the configuration; look at the client, or at a proxy that rewrites the headers");
		};
	}

	private static DenialExplanation headers(CorsPolicy policy, CorsRequest request, String name) {
		List<String> missing = policy.missingHeaders(request, MAX_HEADERS);
		String quoted = ClientText.sanitize(String.join(", ", missing));
		return new DenialExplanation(name + "does not allow the request headers: " + quoted + ".",
				"If pages may send them: add '" + quoted + "' to " + policy.spec().allowedHeaders().property());
	}

	private static String origin(CorsRequest request) {
		String origin = request.header(CorsHeaders.ORIGIN);
		return (origin != null) ? ClientText.sanitize(origin) : "";
	}

	private static String method(CorsRequest request) {
		return ClientText.sanitize(request.intendedMethod());
	}

	private static String origins(CorsPolicySpec spec) {
		List<String> properties = spec.allowedOrigins().stream().map(Setting::property).toList();
		return String.join(" or ", properties);
	}

}
