package io.github.corsstarter.actuate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.lang.Nullable;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.registry.NamedRegistry;
import io.github.corsstarter.registry.OriginRegistry;
import io.github.corsstarter.rule.GroupExpiry;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;
import io.github.corsstarter.web.FilterPlacement;
import io.github.corsstarter.web.Generation;

/**
 * Reports the policies that are in force, and where each origin was written.
 *
 * @since 0.1.0
 */
// only this annotation marks an optional parameter on every supported line of Boot
@SuppressWarnings("deprecation")
@Endpoint(id = "cors", defaultAccess = Access.READ_ONLY)
public class CorsEndpoint {

	private final CorsPolicies policies;

	private final FilterPlacement filter;

	private final NamedRegistry registry;

	private final Clock clock;

	/**
	 * Creates an endpoint.
	 * @param policies the policies
	 * @param filter where the filter stands
	 * @param registry the sources of origins
	 * @param clock tells the day
	 */
	public CorsEndpoint(CorsPolicies policies, FilterPlacement filter, NamedRegistry registry, Clock clock) {
		this.registry = registry;
		this.policies = policies;
		this.filter = filter;
		this.clock = clock;
	}

	/**
	 * Reports the policies.
	 * @param origins {@code all} for every origin; else the first hundred of each policy
	 * @return the active policies
	 */
	@ReadOperation
	public CorsDescriptor cors(@Nullable String origins) {
		Generation generation = this.policies.generation();
		ActivePolicies active = generation.policies();
		OriginRegistry registry = this.registry.of(active);
		int limit = "all".equals(origins) ? Integer.MAX_VALUE : PolicyDescriptor.MAX_ORIGINS;
		Map<String, PolicyDescriptor> policies = new LinkedHashMap<>();
		for (CorsPolicy policy : active.policies()) {
			policies.put(policy.name(),
					PolicyDescriptor.of(policy, active.byPath(), generation.sources(), limit, registry));
		}
		return new CorsDescriptor(active.environment(), active.version(), active.generation(), active.activatedAt(),
				this.policies.isPinned(), this.filter, policies, GroupDescriptor.of(generation.notes()),
				findings(generation));
	}

	private List<FindingDescriptor> findings(Generation generation) {
		List<Finding> findings = new ArrayList<>(
				GroupExpiry.asOf(generation, LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC)));
		findings.addAll(this.registry.findings(generation.policies()));
		return FindingDescriptor.of(generation, findings);
	}

}
