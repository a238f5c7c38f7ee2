package io.github.corsstarter.rule;

import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.OnDenied;
import io.github.corsstarter.Setting;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.PolicyFindings;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Logins that pages of an identity provider post, as those of SAML, on a site of plain
 * http. The post carries the provider's {@code Origin}, and only {@code Sec-Fetch-Mode}
 * says that it is a navigation, which browsers send to https and to loopback alone.
 *
 * @see <a href="https://w3c.github.io/webappsec-fetch-metadata/#framework">Fetch
 * Metadata, potentially trustworthy URLs</a>
 */
final class LoginPostRule implements CorsFindingRule {

	private static final String PROVIDERS = "spring.security.oauth2.client.provider";

	private static final String FORM_POST = "response_mode=form_post";

	private static final String SAML = "/login/saml2/sso";

	private static final String OAUTH2 = "/login/oauth2/code";

	private final Environment environment;

	private final BooleanSupplier saml;

	private final BooleanSupplier otherReader;

	LoginPostRule(Environment environment, BooleanSupplier saml, BooleanSupplier otherReader) {
		this.environment = environment;
		this.saml = saml;
		this.otherReader = otherReader;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		check(SAML, this.saml, policies, findings);
		check(OAUTH2, this::isFormPostConfigured, policies, findings);
	}

	private boolean isFormPostConfigured() {
		Set<String> keys = KeysBelow.of(this.environment, PROVIDERS);
		return keys.stream()
			.filter((key) -> key.endsWith(".authorization-uri"))
			.anyMatch((key) -> this.environment.getProperty(key, "").contains(FORM_POST));
	}

	private void check(String path, BooleanSupplier isUsed, ActivePolicies policies, Consumer<Finding> findings) {
		CorsPolicy policy = policies.find(path + "/~x");
		if (policy == null || policy.spec().onDenied() != OnDenied.FORBID || letsAnyPostPass(policy)
				|| !isUsed.getAsBoolean()) {
			return;
		}
		String http = origins(policy).filter(OriginPattern::isInsecure)
			.map(OriginPattern::toString)
			.findFirst()
			.orElse(null);
		if (http != null) {
			findings.accept(finding(Severity.WARNING, path, policy,
					"This seems to be the case here: '" + http + "' is an allowed origin."));
		}
		else if (isForMoreThanLoopback(policy) && !ForwardedHeadersRule.isHttpsKnown(this.environment)
				&& !this.otherReader.getAsBoolean()) {
			findings.accept(finding(Severity.INFO, path, policy,
					"This server speaks plain http; nothing says that a proxy in front of it terminates TLS."));
		}
	}

	private static boolean letsAnyPostPass(CorsPolicy policy) {
		return policy.allowsAnyOrigin() && HiddenMethodRule.allows(policy, "POST");
	}

	private static boolean isForMoreThanLoopback(CorsPolicy policy) {
		return policy.allowsAnyOrigin() || origins(policy).anyMatch((origin) -> !origin.isLoopback());
	}

	private static Stream<OriginPattern> origins(CorsPolicy policy) {
		return policy.allowedOrigins()
			.stream()
			.map(Setting::value)
			.filter((value) -> value.contains("://"))
			.limit(PolicyFindings.MAX_ORIGINS)
			.map((origin) -> OriginPattern.parse(origin, true));
	}

	private static Finding finding(Severity severity, String path, CorsPolicy policy, String why) {
		return new Finding(FindingCode.LOGIN_POST_OVER_HTTP, severity, policy.name(), "'" + path + "/**'",
				"a login of Spring Security",
				"Pages of the identity provider post the login to '" + path + "/**', which the policy '" + policy.name()
						+ "' governs. Over plain http such a post looks like a CORS request, and is "
						+ "denied: browsers send 'Sec-Fetch-Mode: navigate' to https and to loopback only. " + why,
				"Serve the site over https, or leave that path out of the paths of the policy, or give it a policy of "
						+ "its own that allows the origin of the identity provider.");
	}

}
