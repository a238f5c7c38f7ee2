package io.github.corsstarter.rule;

import java.util.List;
import java.util.Optional;

import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;

/**
 * Which headers of a proxy are read, since Spring Boot 4.2: {@code X-Forwarded-*}, or the
 * {@code Forwarded} of RFC 7239 where a key says so. Spring's filter and each server have
 * a key of their own, and who writes the wrong one is not told by Spring Boot.
 */
final class ForwardedHeaderFormat {

	private static final String KEY = ".forwarded-headers.header-format";

	/** Tomcat reads X-Forwarded headers alone. */
	private static final List<String> SERVERS = List.of("server.jetty", "server.netty");

	private static final List<String> FRAMEWORK = List.of("spring.mvc", "spring.webflux");

	private ForwardedHeaderFormat() {
	}

	/** A key that asks for the header of RFC 7239, but is not looked at. */
	static Optional<Finding> findIneffective(Environment environment, String strategyProperty) {
		String strategy = strategy(environment, strategyProperty);
		boolean servers = isAnyStandard(environment, SERVERS);
		boolean framework = isAnyStandard(environment, FRAMEWORK);
		if (strategy.equalsIgnoreCase("native")) {
			return (framework && !servers) ? Optional.of(finding(environment, FRAMEWORK,
					"the server itself reads the headers ('" + strategyProperty + "' is 'native')",
					"Set '" + strategyProperty + ": framework', or the key of the server, below 'server.jetty' or "
							+ "'server.netty'; Tomcat does not read 'Forwarded'."))
					: Optional.empty();
		}
		if (strategy.equalsIgnoreCase("framework")) {
			return (servers && !framework)
					? Optional.of(finding(environment, SERVERS,
							"Spring reads the headers ('" + strategyProperty + "' is 'framework')",
							"Set '" + strategyProperty
									+ ": native', or the key below 'spring.mvc' or 'spring.webflux'."))
					: Optional.empty();
		}
		return (servers || framework)
				? Optional
					.of(finding(environment, framework ? FRAMEWORK : SERVERS, "nothing reads such headers", "Set '"
							+ strategyProperty + ": " + (framework ? "framework" : "native") + "', or remove the key."))
				: Optional.empty();
	}

	private static String strategy(Environment environment, String property) {
		CloudPlatform platform = CloudPlatform.getActive(environment);
		boolean byPlatform = platform != null && platform.isUsingForwardHeaders();
		return environment.getProperty(property, byPlatform ? "native" : "none");
	}

	private static boolean isAnyStandard(Environment environment, List<String> prefixes) {
		return prefixes.stream().anyMatch((prefix) -> isStandard(environment, prefix));
	}

	private static boolean isStandard(Environment environment, String prefix) {
		return "standard".equalsIgnoreCase(environment.getProperty(prefix + KEY));
	}

	private static Finding finding(Environment environment, List<String> prefixes, String reason, String fix) {
		String key = prefixes.stream().filter((prefix) -> isStandard(environment, prefix)).findFirst().orElseThrow()
				+ KEY;
		return new Finding(FindingCode.FORWARDED_HEADERS_OFF, Severity.WARNING, null, key, null,
				"'" + key + ": standard' has no effect, since " + reason + ": behind a proxy that sends 'Forwarded', "
						+ "requests of this server's own pages look cross-origin.",
				fix);
	}

}
