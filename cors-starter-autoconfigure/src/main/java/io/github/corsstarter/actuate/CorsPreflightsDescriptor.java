package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What was counted, and what failed recently.
 *
 * @param since since when
 * @param environment the environment of the policies, if one was chosen
 * @param version the fingerprint of the policies that are in force now
 * @param preflights the counts of preflights
 * @param actualRequests the counts of actual requests
 * @param policies the same by policy
 * @param recentFailures the recent failures, the latest first
 * @param clientReports what browsers reported, if their reports are taken
 * @since 0.1.0
 */
public record CorsPreflightsDescriptor(Instant since, @Nullable String environment, String version,
		CountsDescriptor preflights, CountsDescriptor actualRequests, Map<String, PolicyCountsDescriptor> policies,
		List<FailureDescriptor> recentFailures,
		@Nullable ClientReportsDescriptor clientReports) implements OperationResponseBody {

	/**
	 * The counts of one policy.
	 *
	 * @param preflights the counts of preflights
	 * @param actualRequests the counts of actual requests
	 */
	public record PolicyCountsDescriptor(CountsDescriptor preflights, CountsDescriptor actualRequests) {
	}

}
