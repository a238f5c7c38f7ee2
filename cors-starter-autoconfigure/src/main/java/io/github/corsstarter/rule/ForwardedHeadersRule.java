package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.Setting;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.PolicyFindings;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Behind a proxy that ends TLS, a server that does not read forwarded headers takes
 * requests of its own pages for cross-origin ones. Spring Boot reads the headers by
 * itself on a cloud platform, unless it is told not to.
 */
final class ForwardedHeadersRule implements CorsFindingRule {

	private static final String PROPERTY = "server.forward-headers-strategy";

	private static final String FIX = "Set '" + PROPERTY + ": native', or 'framework', if a proxy is in front. "
			+ "If it sends 'Forwarded' and no 'X-Forwarded-*', Spring Boot 4.2 and later need "
			+ "'forwarded-headers.header-format: standard' as well, below 'spring.mvc', 'spring.webflux', "
			+ "'server.jetty' or 'server.netty'.";

	private static final String EFFECT = "requests of this server's own pages look cross-origin, and are denied "
			+ "unless the browser says 'Sec-Fetch-Site: same-origin'.";

	/** What says that the server itself speaks https, or reads the headers anyway. */
	private static final List<String> OTHER_WAYS = List.of("server.ssl.bundle", "server.ssl.key-store",
			"server.ssl.certificate", "server.tomcat.remoteip.protocol-header",
			"server.tomcat.remoteip.remote-ip-header");

	private final Environment environment;

	private final BooleanSupplier otherReader;

	ForwardedHeadersRule(Environment environment, BooleanSupplier otherReader) {
		this.environment = environment;
		this.otherReader = otherReader;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		if (!policies.policies().isEmpty()) {
			ForwardedHeaderFormat.findIneffective(this.environment, PROPERTY).ifPresent(findings);
		}
		String strategy = this.environment.getProperty(PROPERTY, "");
		CloudPlatform platform = CloudPlatform.getActive(this.environment);
		if (policies.policies().isEmpty() || OTHER_WAYS.stream().anyMatch(this.environment::containsProperty)) {
			return;
		}
		if (platform != null && platform.isUsingForwardHeaders()) {
			if (strategy.equalsIgnoreCase("none") && !this.otherReader.getAsBoolean()) {
				findings.accept(
						finding(Severity.WARNING, "The application runs on " + platform + ", behind its proxy, but '"
								+ PROPERTY + ": none' ignores what the proxy says about the request: " + EFFECT));
			}
		}
		else if (strategy.isEmpty() && isHttpsInProduction(policies) && !this.otherReader.getAsBoolean()) {
			findings.accept(finding(Severity.INFO,
					"The environment is production, all allowed origins are https, and this server speaks plain http: "
							+ "if a proxy in front of it terminates TLS, " + EFFECT));
		}
	}

	/** Whether the server speaks https, or learns from a proxy that the browser does. */
	static boolean isHttpsKnown(Environment environment) {
		String strategy = environment.getProperty(PROPERTY, "");
		CloudPlatform platform = CloudPlatform.getActive(environment);
		boolean byPlatform = strategy.isEmpty() && platform != null && platform.isUsingForwardHeaders();
		return byPlatform || !(strategy.isEmpty() || strategy.equalsIgnoreCase("none"))
				|| OTHER_WAYS.stream().anyMatch(environment::containsProperty);
	}

	private static boolean isHttpsInProduction(ActivePolicies policies) {
		List<CorsPolicy> all = policies.policies();
		return all.stream()
			.allMatch((policy) -> policy.spec().safetyRules().production() && !policy.allowsAnyOrigin()
					&& origins(policy).allMatch((origin) -> origin.startsWith("https://")))
				&& all.stream().anyMatch((policy) -> origins(policy).findAny().isPresent());
	}

	/** A hint need not look at each of a million. */
	private static Stream<String> origins(CorsPolicy policy) {
		return policy.allowedOrigins().stream().limit(PolicyFindings.MAX_ORIGINS).map(Setting::value);
	}

	private static Finding finding(Severity severity, String message) {
		return new Finding(FindingCode.FORWARDED_HEADERS_OFF, severity, null, PROPERTY, null, message, FIX);
	}

}
