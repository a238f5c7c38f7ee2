package io.github.corsstarter.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequestKind;

/**
 * One request and the answer to it.
 *
 * @param name what is special about the request; unique for the policy and kind
 * @param policy the policy of the request's path
 * @param method the method of the request
 * @param requestHeaders the header lines of the request, in order; a name may stand on
 * several lines
 * @param kind what the request is to the CORS protocol
 * @param rejection why the request is denied, or {@code null} if it is not
 * @param status the status of the answer, or {@link #PASSED_ON} if the handler makes it
 * @param accessControl exactly the {@code Access-Control-*} headers of the answer
 * @param vary exactly the names that the answer adds to {@code Vary}
 * @param rawOnly whether the request cannot be sent by {@code java.net.http}, or not
 * through every server
 * @param large whether the request has a header of more than 4096 characters; all of them
 * together stay below 8192
 * @since 0.1.0
 */
public record ConformanceCase(String name, ConformancePolicy policy, String method, List<Header> requestHeaders,
		CorsRequestKind kind, @Nullable CorsRejection rejection, int status, Map<String, String> accessControl,
		Set<String> vary, boolean rawOnly, boolean large) {

	/** The status of a request that is not answered but passed on to the handler. */
	public static final int PASSED_ON = 0;

	/**
	 * What stands in header values for the origin of the target, such as
	 * {@code http://localhost:8080}.
	 */
	public static final String SELF = "{self}";

	/**
	 * Whether the request is answered before any handler sees it.
	 * @return {@code true} if it is
	 */
	public boolean isAnswered() {
		return this.status != PASSED_ON;
	}

	/**
	 * This case for a target whose origin is known.
	 * @param self the origin of the target
	 * @return the case with the origin in place of {@link #SELF}
	 */
	public ConformanceCase at(String self) {
		List<Header> headers = this.requestHeaders.stream()
			.map((header) -> new Header(header.name(), header.value().replace(SELF, self)))
			.toList();
		return new ConformanceCase(this.name, this.policy, this.method, headers, this.kind, this.rejection, this.status,
				this.accessControl, this.vary, this.rawOnly, this.large);
	}

	/**
	 * The value of a request header, several lines joined.
	 * @param name the name, in any case
	 * @return the value, or {@code null} if there is no such line
	 */
	public @Nullable String requestHeader(String name) {
		List<String> values = this.requestHeaders.stream()
			.filter((header) -> header.name().equalsIgnoreCase(name))
			.map(Header::value)
			.toList();
		return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return this.policy + ", " + this.kind.id() + ": " + this.name;
	}

	/**
	 * A header line.
	 *
	 * @param name the name
	 * @param value the value
	 * @since 0.1.0
	 */
	public record Header(String name, String value) {
	}

}
