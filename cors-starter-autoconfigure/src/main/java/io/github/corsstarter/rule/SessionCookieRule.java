package io.github.corsstarter.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Credentials are allowed, but browsers keep the session cookie from pages of other
 * sites. Only what is set counts: an application may have no session at all.
 */
final class SessionCookieRule implements CorsFindingRule {

	private static final Set<String> SAME_SITE_ONLY = Set.of("lax", "strict");

	private static final List<String> PROPERTIES = List.of("server.servlet.session.cookie.same-site",
			"server.reactive.session.cookie.same-site");

	/** Enough to tell one site from several. */
	private static final int MAX_ORIGINS = 1000;

	private final Environment environment;

	SessionCookieRule(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		for (String property : PROPERTIES) {
			String sameSite = this.environment.getProperty(property, "").toLowerCase(Locale.ROOT);
			if (SAME_SITE_ONLY.contains(sameSite)) {
				policies.policies()
					.stream()
					.filter(CorsPolicy::allowsCredentials)
					.forEach((policy) -> check(policy, property, sameSite, findings));
			}
		}
	}

	private static void check(CorsPolicy policy, String property, String sameSite, Consumer<Finding> findings) {
		List<OriginPattern> origins = policy.allowedOrigins()
			.stream()
			.map(Setting::value)
			.filter((value) -> value.contains("://"))
			.limit(MAX_ORIGINS)
			.map((origin) -> OriginPattern.parse(origin, true))
			.filter((origin) -> !origin.isLoopback())
			.toList();
		if (origins.isEmpty()) {
			return;
		}
		Set<String> sites = origins.stream().map(SessionCookieRule::site).collect(Collectors.toSet());
		String credentials = policy.spec().allowCredentials().property();
		findings.accept(new Finding(FindingCode.SESSION_COOKIE_STAYS_HOME,
				(sites.size() > 1) ? Severity.WARNING : Severity.INFO, policy.name(), property, null,
				"'" + credentials + "' is true, but '" + property + ": " + sameSite
						+ "' limits the session cookie to this server's own site: browsers do not send it from '"
						+ origins.get(0) + "' if that is another site.",
				"If pages of other sites need the session: '" + property
						+ ": none', over https and with CSRF protection. If they send a token: '" + credentials
						+ ": false'."));
	}

	/**
	 * The last two labels. That is too much where suffixes have two, which makes one site
	 * of several and the finding milder.
	 */
	private static String site(OriginPattern origin) {
		String host = origin.host();
		int dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
		return origin.scheme() + "://" + host.substring(dot + 1);
	}

}
