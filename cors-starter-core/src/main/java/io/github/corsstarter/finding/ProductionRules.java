package io.github.corsstarter.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.SafetyRules;
import io.github.corsstarter.Setting;
import io.github.corsstarter.origin.OriginPattern;

/**
 * What is allowed, but strange in production.
 */
final class ProductionRules {

	private ProductionRules() {
	}

	static void checkDangerousKeys(CorsPolicy policy, Consumer<Finding> findings) {
		SafetyRules rules = policy.spec().safetyRules();
		if (!rules.production()) {
			return;
		}
		Map<String, Boolean> keys = new LinkedHashMap<>();
		keys.put("allow-null-origin", rules.allowNullOrigin());
		keys.put("insecure-origins-with-credentials", rules.allowInsecureOriginsWithCredentials());
		keys.put("subdomains-of-public-suffixes", rules.allowSubdomainsOfPublicSuffixes());
		keys.put("loopback-origins-in-production", rules.allowLoopbackOriginsInProduction());
		keys.forEach((key, allowed) -> {
			if (allowed) {
				String property = "cors.dangerous." + key;
				findings.accept(new Finding(FindingCode.DANGEROUS_IN_PRODUCTION, Severity.WARNING, null, property, null,
						"'" + property + "' is true, and the environment is production.",
						"Remove the key and the entries that need it, or keep it if you accept the risk."));
			}
		});
		if (rules.allowWildcardsWithinLabels()) {
			String property = "cors.dangerous.wildcards-within-labels";
			findings.accept(new Finding(FindingCode.DANGEROUS_IN_PRODUCTION, Severity.INFO, null, property, null,
					"'" + property + "' is true, but has no effect in production, and the environment is production.",
					"Set it only in the environments that need it."));
		}
	}

	static void checkOrigins(CorsPolicy policy, Consumer<Finding> findings) {
		if (!policy.spec().safetyRules().production()) {
			return;
		}
		for (Setting<String> entry : policy.allowedOrigins()) {
			if (entry.value().startsWith("http://") && OriginPattern.parse(entry.value(), true).isInsecure()) {
				findings.accept(new Finding(FindingCode.INSECURE_ORIGIN_IN_PRODUCTION, Severity.WARNING, policy.name(),
						entry.property(), null,
						"'" + entry.value() + "' is plain http, and the environment is production: anyone on a "
								+ "user's network can impersonate it.",
						"Write '" + entry.value().replaceFirst("http", "https") + "'."));
			}
		}
	}

}
