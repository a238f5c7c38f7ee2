package io.github.corsstarter.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.CorsDecision;
import io.github.corsstarter.CorsEngine;
import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.CorsRejection;
import io.github.corsstarter.CorsRequest;

/**
 * The policies that are in force, by path. Immutable.
 *
 * @since 0.1.0
 */
public final class ActivePolicies {

	private static final String CATCH_ALL = "/**";

	private final @Nullable String environment;

	private final List<CorsPolicy> policies;

	private final List<PathPolicy> byPath;

	private final List<InactiveEnvironment> inactiveEnvironments;

	private final PathRoutes routes;

	private final ManagementPaths management;

	private final String version;

	private final int generation;

	private final Instant activatedAt;

	/** The policy of every path, if one pattern is all there is. */
	private final @Nullable CorsPolicy catchAll;

	/**
	 * Puts policies in force.
	 * @param environment the environment that they are for, or {@code null} if none was
	 * chosen
	 * @param byPath the policies and their paths, in the order of the policies
	 * @param inactiveEnvironments what the other environments would allow
	 * @param management where the actuator is
	 * @param generation how many sets of policies were in force before, and this one
	 * @param activatedAt the time
	 */
	public ActivePolicies(@Nullable String environment, List<PathPolicy> byPath,
			List<InactiveEnvironment> inactiveEnvironments, ManagementPaths management, int generation,
			Instant activatedAt) {
		this.environment = environment;
		Set<CorsPolicy> distinct = new LinkedHashSet<>();
		for (PathPolicy entry : byPath) {
			distinct.add(entry.policy());
		}
		this.policies = List.copyOf(distinct);
		List<PathPolicy> sorted = new ArrayList<>(byPath);
		Collections.sort(sorted);
		this.byPath = List.copyOf(sorted);
		this.routes = new PathRoutes(this.byPath);
		this.inactiveEnvironments = List.copyOf(inactiveEnvironments);
		this.management = management;
		this.version = PolicyVersion.of(this.byPath);
		this.generation = generation;
		this.activatedAt = activatedAt;
		this.catchAll = (byPath.size() == 1 && byPath.get(0).pattern().getPatternString().equals(CATCH_ALL))
				? byPath.get(0).policy() : null;
	}

	private ActivePolicies(ActivePolicies same, int generation, Instant activatedAt) {
		this.environment = same.environment;
		this.policies = same.policies;
		this.byPath = same.byPath;
		this.routes = same.routes;
		this.inactiveEnvironments = same.inactiveEnvironments;
		this.management = same.management;
		this.version = same.version;
		this.generation = generation;
		this.activatedAt = activatedAt;
		this.catchAll = same.catchAll;
	}

	/**
	 * The policies that come after these, on the same server.
	 * @param environment the environment that they are for, or {@code null} if none was
	 * chosen
	 * @param byPath the policies and their paths, in the order of the policies
	 * @param inactiveEnvironments what the other environments would allow
	 * @param activatedAt the time
	 * @return the policies of the next generation
	 */
	public ActivePolicies next(@Nullable String environment, List<PathPolicy> byPath,
			List<InactiveEnvironment> inactiveEnvironments, Instant activatedAt) {
		return new ActivePolicies(environment, byPath, inactiveEnvironments, this.management, this.generation + 1,
				activatedAt);
	}

	/**
	 * These policies as the generation of equal ones, which were written elsewhere.
	 * @param equal the policies that are active
	 * @return these policies, with number and time of the other ones
	 */
	public ActivePolicies inPlaceOf(ActivePolicies equal) {
		return new ActivePolicies(this, equal.generation, equal.activatedAt);
	}

	/**
	 * Policies of an earlier generation once more, after these.
	 * @param earlier the earlier policies of the same server
	 * @param activatedAt the time
	 * @return the same policies as the next generation
	 */
	public ActivePolicies next(ActivePolicies earlier, Instant activatedAt) {
		return new ActivePolicies(earlier, this.generation + 1, activatedAt);
	}

	/**
	 * The policy of a path of the application's server.
	 * @param path a path as it was sent, within the context path
	 * @return the policy, or {@code null} if no policy governs the path
	 */
	public @Nullable CorsPolicy find(String path) {
		return find(path, false);
	}

	/**
	 * The policy of a path: of all patterns that match, the most specific one's.
	 * @param path a path as it was sent, within the context path
	 * @param managementServer whether the request reached the management server, where it
	 * has a port of its own
	 * @return the policy, or {@code null} if no policy governs the path
	 */
	public @Nullable CorsPolicy find(String path, boolean managementServer) {
		return this.byPath.isEmpty() ? null : find(path, ServerPath.isPlain(path), managementServer);
	}

	/** Whoever asks has looked at each character of the path already. */
	private @Nullable CorsPolicy find(String path, boolean plain, boolean managementServer) {
		boolean management = managementServer || this.management.contain(path, plain);
		if (!management && this.catchAll != null) {
			return this.catchAll;
		}
		PathPolicy found = this.routes.find(path, plain, management ? this.management::areNamedBy : (pattern) -> true);
		return (found != null) ? found.policy() : null;
	}

	/**
	 * Decides a request and tells nobody.
	 * @param request the request
	 * @param managementServer whether the request reached the management server, where it
	 * has a port of its own
	 * @return the decision, or {@code null} if no policy governs the path
	 */
	@Nullable CorsDecision decide(RoutedRequest request, boolean managementServer) {
		if (areUniform(managementServer)) {
			return decide(this.catchAll, request);
		}
		String path = request.path();
		boolean plain = ServerPath.isPlain(path);
		String other = request.otherPath(path, plain);
		return path.equals(other) ? decide(find(path, plain, managementServer), request)
				: decide(govern(path, other, managementServer), request);
	}

	private static @Nullable CorsDecision decide(@Nullable CorsPolicy policy, CorsRequest request) {
		return (policy != null) ? CorsEngine.decide(policy, request, policy.usage()) : null;
	}

	/** Where a path can be read in two ways, both have to lead to one policy. */
	private static @Nullable CorsDecision decide(Governance governance, CorsRequest request) {
		CorsPolicy policy = governance.policy();
		if (policy == null) {
			return null;
		}
		return governance.ambiguous() ? CorsEngine.refuse(policy, request, CorsRejection.PATH_AMBIGUOUS)
				: CorsEngine.decide(policy, request, policy.usage());
	}

	/**
	 * Which policy would govern a request that was not sent.
	 * @param path the path that handler mappings would match, within the application
	 * @param other the {@linkplain ServerPath#mapped(String) other path} that may decide
	 * who handles the request, the same text if there is none, or {@code null} if no
	 * server takes the path
	 * @return the policy, and whether the path can be read in two ways
	 */
	public Governance govern(String path, @Nullable String other) {
		return govern(path, areUniform(false) ? path : other, false);
	}

	/**
	 * Which policy governs a request.
	 * @param path the path that handler mappings match
	 * @param other the other path that may decide who handles the request, or
	 * {@code null} if the server refuses to tell
	 * @param managementServer whether the request reached the management server, where it
	 * has a port of its own
	 */
	Governance govern(String path, @Nullable String other, boolean managementServer) {
		CorsPolicy policy = find(path, managementServer);
		if (path.equals(other)) {
			return new Governance(policy, false);
		}
		String withDots = ServerPath.isPlain(path) ? path : ContainerPath.withDots(path);
		if (other == null || withDots == null) {
			return ambiguous(policy, other, managementServer);
		}
		boolean same = find(other, managementServer) == policy && find(withDots, managementServer) == policy;
		return same ? new Governance(policy, false) : ambiguous(policy, other, managementServer);
	}

	/** Denials are counted under the first policy that one of the readings leads to. */
	private Governance ambiguous(@Nullable CorsPolicy policy, @Nullable String other, boolean managementServer) {
		CorsPolicy counted = (policy != null || other == null) ? policy : find(other, managementServer);
		return new Governance((counted != null) ? counted : leastSpecific(), true);
	}

	/**
	 * Whether each path has the same policy, so that it does not matter how a path is
	 * read.
	 * @param managementServer whether the request reached the management server, where it
	 * has a port of its own
	 * @return {@code true} if there is no policy, or one for everything
	 */
	boolean areUniform(boolean managementServer) {
		return this.byPath.isEmpty() || (this.catchAll != null && !managementServer && this.management.areNone());
	}

	/** The policy that denials are counted under where a path leads to none. */
	private CorsPolicy leastSpecific() {
		return this.byPath.get(this.byPath.size() - 1).policy();
	}

	/**
	 * All policies that could govern a path.
	 * @param path a path as it was sent, within the context path
	 * @return the one that does first, then those that lose against it
	 */
	public List<PathPolicy> candidates(String path) {
		boolean management = isManagement(path);
		PathContainer parsed = ServerPath.parse(path);
		return this.byPath.stream()
			.filter((candidate) -> parsed != null && candidate.pattern().matches(parsed))
			.filter((candidate) -> !management || this.management.areNamedBy(candidate.pattern()))
			.toList();
	}

	/**
	 * Whether any policy governs the management server.
	 * @return {@code true} if a pattern names its base path
	 */
	public boolean governManagement() {
		return this.byPath.stream().map(PathPolicy::pattern).anyMatch(this.management::areNamedBy);
	}

	/**
	 * Whether a path of the application's server is one of the actuator's.
	 * @param path a path within the context path
	 * @return {@code true} if it is, so that only policies that name the actuator's base
	 * path govern it
	 */
	public boolean isManagement(String path) {
		return this.management.contain(path, ServerPath.isPlain(path));
	}

	/**
	 * Whether a pattern is for the actuator.
	 * @param pattern a policy's pattern
	 * @return {@code true} if it names the actuator's base path
	 */
	public boolean isManagement(PathPattern pattern) {
		return this.management.areNamedBy(pattern);
	}

	/**
	 * The environment that the policies are for.
	 * @return the name as it was written, or {@code null} if none was chosen
	 */
	public @Nullable String environment() {
		return this.environment;
	}

	/**
	 * The environments that do not hold.
	 * @return the inactive environments
	 */
	public List<InactiveEnvironment> inactiveEnvironments() {
		return this.inactiveEnvironments;
	}

	/**
	 * The policies with their paths, the most specific pattern first.
	 * @return the policies; one entry for each pattern
	 */
	public List<PathPolicy> byPath() {
		return this.byPath;
	}

	/**
	 * The policies.
	 * @return each policy once, the default one first
	 */
	public List<CorsPolicy> policies() {
		return this.policies;
	}

	/**
	 * A fingerprint of the policies and their paths.
	 * @return eight hexadecimal digits, equal wherever the same policies are in force
	 */
	public String version() {
		return this.version;
	}

	/**
	 * The number of this set of policies.
	 * @return 1 for the first one
	 */
	public int generation() {
		return this.generation;
	}

	/**
	 * Since when the policies are in force.
	 * @return the time
	 */
	public Instant activatedAt() {
		return this.activatedAt;
	}

}
