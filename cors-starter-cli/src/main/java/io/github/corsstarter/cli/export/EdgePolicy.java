package io.github.corsstarter.cli.export;

import java.util.List;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.OnDenied;

/**
 * A compiled policy as targets write it.
 *
 * @param id what it is called in a configuration: letters, digits and {@code _}
 * @param name its name
 * @param origins the origins
 * @param methods the methods, or {@code *} alone
 * @param headers the request-header names in lower case, or {@code *} alone
 * @param exposed the response-header names in lower case, or {@code *} alone
 * @param credentials whether pages may send cookies and the like
 * @param maxAge how many seconds browsers may cache the answer to a preflight
 * @param forbids whether denied requests are answered with 403
 * @param preflightStatus the status of the answer to an allowed preflight
 */
record EdgePolicy(String id, String name, EdgeOrigins origins, List<String> methods, List<String> headers,
		List<String> exposed, boolean credentials, long maxAge, boolean forbids, int preflightStatus) {

	private static final String ANY = "*";

	/** No script can send these, in whatever case (Fetch, forbidden method). */
	static final String FORBIDDEN_METHODS = "(CONNECT|TRACE|TRACK)";

	static EdgePolicy of(String id, String name, CorsPolicy policy) {
		return new EdgePolicy(id, name, EdgeOrigins.of(policy),
				SafeText.requireTokens(name, "allowed-methods", policy.allowedMethods()),
				SafeText.requireTokens(name, "allowed-headers", policy.allowedHeaders()),
				SafeText.requireTokens(name, "exposed-headers", policy.exposedHeaders()), policy.allowsCredentials(),
				policy.maxAge().toSeconds(), policy.spec().onDenied() == OnDenied.FORBID,
				policy.spec().preflightStatus());
	}

	boolean anyMethod() {
		return this.methods.contains(ANY);
	}

	boolean anyHeader() {
		return this.headers.contains(ANY);
	}

	/** The value of {@code Access-Control-Allow-Methods}, unless any is allowed. */
	String methodsLine() {
		return String.join(", ", this.methods);
	}

	String headersLine() {
		return String.join(", ", this.headers);
	}

	String exposedLine() {
		return String.join(", ", this.exposed);
	}

}
