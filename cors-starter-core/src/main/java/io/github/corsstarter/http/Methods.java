package io.github.corsstarter.http;

import java.util.Locale;
import java.util.Set;

/**
 * The methods that the Fetch standard treats specially.
 *
 * @since 0.1.0
 * @see <a href="https://fetch.spec.whatwg.org/#methods">Fetch, 2.2.1 Methods</a>
 */
public final class Methods {

	private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

	private static final Set<String> NORMALIZED = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

	private Methods() {
	}

	/**
	 * Whether no script can ever send a method.
	 * @param method a method, in any case
	 * @return {@code true} for CONNECT, TRACE and TRACK ("forbidden method")
	 */
	public static boolean isForbidden(String method) {
		return method.equalsIgnoreCase("CONNECT") || method.equalsIgnoreCase("TRACE")
				|| method.equalsIgnoreCase("TRACK");
	}

	/**
	 * Whether a method needs no preflight by itself.
	 * @param method a method, in the case of the wire
	 * @return {@code true} for GET, HEAD and POST ("CORS-safelisted method")
	 */
	public static boolean isSafelisted(String method) {
		return SAFELISTED.contains(method);
	}

	/**
	 * A method as a browser sends it when a script asks for it.
	 * @param method a method, in any case
	 * @return the method, in upper case if it is DELETE, GET, HEAD, OPTIONS, POST or PUT;
	 * any other method, {@code patch} among them, as it is
	 * @see <a href="https://fetch.spec.whatwg.org/#concept-method-normalize">Fetch,
	 * normalize a method</a>
	 */
	public static String normalize(String method) {
		String upper = method.toUpperCase(Locale.ROOT);
		return (Tokens.isToken(method) && NORMALIZED.contains(upper)) ? upper : method;
	}

}
