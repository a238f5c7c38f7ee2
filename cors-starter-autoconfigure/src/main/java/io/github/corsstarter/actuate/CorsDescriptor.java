package io.github.corsstarter.actuate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.corsstarter.web.FilterPlacement;

/**
 * The policies that are in force.
 *
 * @param environment the environment that they are for, if one was chosen
 * @param version a fingerprint, equal wherever the same policies are in force
 * @param generation the number of this set of policies
 * @param activatedAt since when it is in force
 * @param pinned whether changes of the configuration do not become active
 * @param filter where the filter stands
 * @param policies the policies by name
 * @param groups what was noted about origin groups, by the name of the group
 * @param findings what is wrong or doubtful about them
 * @since 0.1.0
 */
public record CorsDescriptor(@Nullable String environment, String version, int generation, Instant activatedAt,
		boolean pinned, FilterPlacement filter, Map<String, PolicyDescriptor> policies,
		Map<String, GroupDescriptor> groups, List<FindingDescriptor> findings) implements OperationResponseBody {
}
