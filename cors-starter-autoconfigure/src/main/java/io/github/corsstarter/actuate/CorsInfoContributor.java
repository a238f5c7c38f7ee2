package io.github.corsstarter.actuate;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * Says which policies are active, below {@code cors}.
 *
 * @since 0.1.0
 */
public final class CorsInfoContributor implements InfoContributor {

	private final CorsPolicies policies;

	/**
	 * Creates a contributor.
	 * @param policies the policies
	 */
	public CorsInfoContributor(CorsPolicies policies) {
		this.policies = policies;
	}

	@Override
	public void contribute(Info.Builder builder) {
		ActivePolicies active = this.policies.active();
		Map<String, Object> details = new LinkedHashMap<>();
		if (active.environment() != null) {
			details.put("environment", active.environment());
		}
		details.put("version", active.version());
		details.put("generation", active.generation());
		details.put("pinned", this.policies.isPinned());
		builder.withDetail("cors", details);
	}

}
