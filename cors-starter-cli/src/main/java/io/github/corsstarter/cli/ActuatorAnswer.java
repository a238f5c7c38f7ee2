package io.github.corsstarter.cli;

import java.util.List;
import java.util.Map;

/**
 * What is read of the endpoints of an application. What is not there is empty.
 */
final class ActuatorAnswer {

	private ActuatorAnswer() {
	}

	/**
	 * What {@code /actuator/cors} says.
	 *
	 * @param environment the active environment, or an empty text
	 * @param policies the policies in force, by name
	 */
	record Cors(String environment, Map<String, Policy> policies) {

	}

	/**
	 * A policy in force.
	 *
	 * @param paths the path patterns
	 * @param allowedOrigins the origins and origin patterns
	 * @param allowedMethods the methods
	 * @param allowedHeaders the request headers
	 * @param exposedHeaders the response headers that pages may read
	 * @param allowCredentials whether credentials are allowed
	 */
	record Policy(List<String> paths, List<AllowedOrigin> allowedOrigins, List<String> allowedMethods,
			List<String> allowedHeaders, List<String> exposedHeaders, boolean allowCredentials) {

		List<String> origins() {
			return this.allowedOrigins.stream().map(AllowedOrigin::value).toList();
		}

	}

	/**
	 * An entry of an allowlist.
	 *
	 * @param value the origin or the origin pattern
	 */
	record AllowedOrigin(String value) {

	}

	/**
	 * What {@code /actuator/corspreflights} says.
	 *
	 * @param recentFailures what was denied lately
	 */
	record Preflights(List<Failure> recentFailures) {

	}

	/**
	 * Requests that were denied for one reason.
	 *
	 * @param origin the origin of the page
	 * @param method the method
	 * @param path the path
	 * @param reason the code of the reason
	 * @param requestedHeaders the headers that a preflight asked for
	 * @param count how often that was
	 * @param fix what would allow it
	 */
	record Failure(String origin, String method, String path, String reason, List<String> requestedHeaders, long count,
			String fix) {

	}

}
