package io.github.corsstarter.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.web.ActivePolicies;

/**
 * The registry for whoever reports, where policies name a source: elsewhere nothing of it
 * is made.
 *
 * @since 0.1.0
 */
public final class NamedRegistry {

	private final ObjectProvider<OriginRegistry> registry;

	/**
	 * Creates the reference.
	 * @param registry the registry, if there is one; asked for if a policy names a source
	 */
	public NamedRegistry(ObjectProvider<OriginRegistry> registry) {
		this.registry = registry;
	}

	/**
	 * The registry of policies.
	 * @param policies the policies
	 * @return the registry, or {@code null} if none of them names a source
	 */
	public @Nullable OriginRegistry of(ActivePolicies policies) {
		return policies.policies().stream().anyMatch((policy) -> !policy.allowedOriginSources().isEmpty())
				? this.registry.stream().findFirst().orElse(null) : null;
	}

	/**
	 * What is doubtful about the sources of policies now.
	 * @param policies the active policies
	 * @return the findings
	 */
	public List<Finding> findings(ActivePolicies policies) {
		OriginRegistry named = of(policies);
		return (named != null) ? named.findings() : List.of();
	}

}
