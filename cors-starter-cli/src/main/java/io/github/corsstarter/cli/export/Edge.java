package io.github.corsstarter.cli.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.document.DocumentedPolicy;
import io.github.corsstarter.document.EnvironmentPolicies;
import io.github.corsstarter.explain.ClientText;

/**
 * All that a target has to express.
 *
 * @param policies the policies that have a path
 * @param routes which policy a path has, the most specific pattern first
 * @param options the options
 */
record Edge(List<EdgePolicy> policies, List<Route> routes, ExportOptions options) {

	private static final String CLOUD_FOUNDRY = "/cloudfoundryapplication";

	static Edge of(EnvironmentPolicies environment, ExportOptions options) {
		Set<String> ids = new HashSet<>(Set.of("none", "ambiguous"));
		Map<DocumentedPolicy, EdgePolicy> policies = new IdentityHashMap<>();
		List<Route> routes = new ArrayList<>();
		for (EnvironmentPolicies.PathRule rule : environment.byPath()) {
			EdgePolicy policy = policies.computeIfAbsent(rule.policy(), (documented) -> EdgePolicy
				.of(SafeText.id(documented.name(), ids), documented.name(), documented.compile()));
			routes.add(new Route(EdgePath.parse(rule.pattern()), policy));
		}
		List<Route> chosen = choose(routes, options.path());
		List<EdgePolicy> used = chosen.stream()
			.map(Route::policy)
			.filter(Objects::nonNull)
			.distinct()
			.sorted(Comparator.comparing(EdgePolicy::name))
			.toList();
		return new Edge(used, order(chosen, options.actuator()), options);
	}

	/** One pattern alone; the paths of the others are passed on as they are. */
	private static List<Route> choose(List<Route> routes, @Nullable String path) {
		if (path == null) {
			return routes;
		}
		if (routes.stream().noneMatch((route) -> route.path.pattern().equals(path))) {
			throw new ExportRefusedException(
					"No policy has the path pattern '" + ClientText.sanitize(path) + "'. There are: "
							+ String.join(", ",
									routes.stream().map((route) -> ClientText.sanitize(route.path.pattern())).toList())
							+ ".");
		}
		return routes.stream()
			.map((route) -> route.path.pattern().equals(path) ? route : new Route(route.path, null))
			.toList();
	}

	/** No policy applies to the actuator that does not name it. */
	private static List<Route> order(List<Route> routes, String actuator) {
		List<String> exempt = actuator.isEmpty() ? List.of() : List.of(actuator, CLOUD_FOUNDRY);
		List<Route> ordered = new ArrayList<>();
		List<Route> rest = new ArrayList<>();
		for (Route route : routes) {
			(exempt.stream().anyMatch(route.path::isBelow) ? ordered : rest).add(route);
		}
		exempt.forEach((path) -> ordered.add(new Route(EdgePath.parse(path + "/**"), null)));
		ordered.addAll(rest);
		return List.copyOf(ordered);
	}

	/** Whether it is the application that denies. */
	boolean applicationDenies() {
		return this.options.application() == ExportOptions.Application.OWN_CORS;
	}

	/** The status of the answer to an allowed preflight. */
	int preflightStatus() {
		return this.policies.stream().mapToInt(EdgePolicy::preflightStatus).findFirst().orElse(204);
	}

	/** The regular expression of a route, with what stands before the paths. */
	String regex(Route route) {
		return Regex.quote(this.options.prefix()) + route.path.regex();
	}

	/**
	 * A pattern and its policy.
	 *
	 * @param path the pattern
	 * @param policy the policy, or {@code null} if requests are passed on as they are
	 */
	record Route(EdgePath path, @Nullable EdgePolicy policy) {

	}

}
