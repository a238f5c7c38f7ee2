package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diagnostics.PropertyOrigins;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.FilterPlacement;

/**
 * Reports the policies that are in force, and where each origin was written.
 *
 * @since 0.1.0
 */
@Endpoint(id = "cors", defaultAccess = Access.READ_ONLY)
public class CorsEndpoint {

	private final CorsPolicies policies;

	private final FilterPlacement filter;

	private final List<CorsPolicyProblem> problems;

	private final PropertyOrigins origins;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param filter where the filter stands
	 * @param problems mistakes that were left out
	 * @param origins finds where properties were written
	 */
	public CorsEndpoint(CorsPolicies policies, FilterPlacement filter, List<CorsPolicyProblem> problems,
			PropertyOrigins origins) {
		this.policies = policies;
		this.filter = filter;
		this.problems = problems;
		this.origins = origins;
	}

	/**
	 * Reports the policies.
	 * @return the policies that are in force
	 */
	@ReadOperation
	public CorsDescriptor cors() {
		ActivePolicies active = this.policies.active();
		Map<String, PolicyDescriptor> policies = new LinkedHashMap<>();
		for (CorsPolicy policy : active.policies()) {
			policies.put(policy.name(), PolicyDescriptor.of(policy, active.byPath(), this.origins));
		}
		List<FindingDescriptor> findings = this.problems.stream()
			.map((problem) -> FindingDescriptor.of(problem, this.origins))
			.toList();
		return new CorsDescriptor(active.environment(), active.version(), active.generation(), active.activatedAt(),
				this.filter, policies, findings);
	}

}
