package io.github.corsstarter.cli.actuator;

import java.util.List;
import java.util.Map;

/**
 * What is read of the endpoints of an application. What is not there is empty.
 *
 * @since 0.1.0
 */
public final class ActuatorAnswer {

	private ActuatorAnswer() {
	}

	/**
	 * What {@code /actuator/cors} says.
	 *
	 * @param environment the active environment, or an empty text
	 * @param version the fingerprint of the policies
	 * @param pinned whether changes of the configuration do not become active
	 * @param policies the policies in force, by name
	 * @param groups the groups of origins, by name
	 * @param findings what is wrong or doubtful
	 */
	public record Cors(String environment, String version, boolean pinned, Map<String, Policy> policies,
			Map<String, Group> groups, List<Finding> findings) {

	}

	/**
	 * A policy in force.
	 *
	 * @param paths the path patterns
	 * @param allowedOrigins the origins and origin patterns
	 * @param allowedOriginsTotal how many of them there are
	 * @param originSources the sources of further origins, by name
	 * @param allowedMethods the methods
	 * @param allowedHeaders the request headers
	 * @param exposedHeaders the response headers that pages may read
	 * @param allowCredentials whether credentials are allowed
	 * @param maxAge how long browsers may cache a preflight, in ISO 8601
	 * @param onDenied how a denied request is handled
	 * @param preflightStatus the status of the answer to an allowed preflight
	 */
	public record Policy(List<String> paths, List<AllowedOrigin> allowedOrigins, int allowedOriginsTotal,
			Map<String, Object> originSources, List<String> allowedMethods, List<String> allowedHeaders,
			List<String> exposedHeaders, boolean allowCredentials, String maxAge, String onDenied,
			int preflightStatus) {

		/**
		 * The origins and origin patterns alone.
		 * @return the entries
		 */
		public List<String> origins() {
			return this.allowedOrigins.stream().map(AllowedOrigin::value).toList();
		}

	}

	/**
	 * An entry of an allowlist.
	 *
	 * @param value the origin or the origin pattern
	 * @param source where it was written
	 * @param group the group that has it, or an empty text
	 * @param lastSeen the day on which it last admitted a page, or an empty text
	 */
	public record AllowedOrigin(String value, String source, String group, String lastSeen) {

	}

	/**
	 * A group of origins.
	 *
	 * @param owner who answers for it
	 * @param ticket where it was asked for
	 * @param expires the day on which it is to go
	 */
	public record Group(String owner, String ticket, String expires) {

	}

	/**
	 * Something wrong or doubtful.
	 *
	 * @param code what kind of finding it is
	 * @param severity {@code error}, {@code warning} or {@code info}
	 * @param policy the policy that it concerns, or an empty text
	 * @param source where that is
	 * @param message what is wrong
	 */
	public record Finding(String code, String severity, String policy, String source, String message) {

	}

	/**
	 * What {@code /actuator/corspreflights} says.
	 *
	 * @param since since when requests are counted
	 * @param preflights the counts of preflights
	 * @param actualRequests the counts of actual requests
	 * @param policies the same by policy
	 * @param recentFailures what was denied lately
	 */
	public record Preflights(String since, Counts preflights, Counts actualRequests, Map<String, PolicyCounts> policies,
			List<Failure> recentFailures) {

	}

	/**
	 * The counts of a policy.
	 *
	 * @param preflights the counts of preflights
	 * @param actualRequests the counts of actual requests
	 */
	public record PolicyCounts(Counts preflights, Counts actualRequests) {

		/** Where nothing is said. */
		PolicyCounts() {
			this(new Counts(), new Counts());
		}

	}

	/**
	 * Counts of requests.
	 *
	 * @param total how many there were
	 * @param denied how many were denied
	 */
	public record Counts(long total, long denied) {

		/** Where nothing is said. */
		Counts() {
			this(0, 0);
		}

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
	public record Failure(String origin, String method, String path, String reason, List<String> requestedHeaders,
			long count, String fix) {

	}

}
