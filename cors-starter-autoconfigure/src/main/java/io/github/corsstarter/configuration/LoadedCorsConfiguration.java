package io.github.corsstarter.configuration;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.web.GroupNotes;
import io.github.corsstarter.web.InactiveEnvironment;
import io.github.corsstarter.web.PathPolicy;
import io.github.corsstarter.web.PolicyDigest;

/**
 * The configuration of an application, read and compiled.
 *
 * @param properties the keys as they were bound, but for environments, groups, policies
 * and origins, which {@code policies} holds
 * @param environment the active environment, or {@code null} if there is none
 * @param policies the policies of that environment and their paths
 * @param inactiveEnvironments the policies of the other environments
 * @param notes what was noted about origin groups, which counts for no digest
 * @param originSources the sources of origins
 * @param problems mistakes that were ignored; only if {@code cors.validation.mode} is
 * {@code warn}
 * @since 0.1.0
 */
public record LoadedCorsConfiguration(CorsProperties properties, @Nullable String environment,
		List<PathPolicy> policies, List<InactiveEnvironment> inactiveEnvironments, GroupNotes notes,
		LoadedOriginSources originSources, List<CorsPolicyProblem> problems) {

	/**
	 * A digest of everything that a change can change: of these policies, of those of the
	 * other environments, and of the keys that are neither. Where it was written does not
	 * count.
	 * @return the digest
	 */
	public String digest() {
		return PolicyDigest.of(this.policies, this.inactiveEnvironments,
				this.environment + " " + this.properties.withoutPolicies() + this.originSources.digest());
	}

	/**
	 * What is doubtful about the configuration itself, which no policy shows.
	 * @return the findings
	 */
	public List<Finding> findings() {
		return this.originSources.active().isEmpty() ? List.of() : InsecureRegistries.find(this.originSources);
	}

}
