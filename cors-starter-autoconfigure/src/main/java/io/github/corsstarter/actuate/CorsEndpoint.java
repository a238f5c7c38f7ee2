package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.rule.CorsFindings;
import io.github.corsstarter.source.PropertyOrigins;
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

	private final CorsFindings findings;

	private final PropertyOrigins origins;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param filter where the filter stands
	 * @param problems mistakes that were ignored
	 * @param findings what is doubtful or unsafe
	 * @param origins finds where properties were written
	 */
	public CorsEndpoint(CorsPolicies policies, FilterPlacement filter, List<CorsPolicyProblem> problems,
			CorsFindings findings, PropertyOrigins origins) {
		this.policies = policies;
		this.filter = filter;
		this.problems = problems;
		this.findings = findings;
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
		return new CorsDescriptor(active.environment(), active.version(), active.generation(), active.activatedAt(),
				this.filter, policies, findings());
	}

	private List<FindingDescriptor> findings() {
		return Stream
			.concat(this.problems.stream().map((problem) -> FindingDescriptor.of(problem, this.origins)),
					this.findings.all().stream().map((finding) -> FindingDescriptor.of(finding, this.origins)))
			.toList();
	}

}
