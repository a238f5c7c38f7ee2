package io.github.corsstarter.configuration;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.env.Environment;

import io.github.corsstarter.configuration.OriginSourceProperties.HttpProperties;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Finds registries that are read over plain http in production: whoever is on the way can
 * add origins.
 */
public final class InsecureRegistries {

	private InsecureRegistries() {
	}

	/**
	 * Looks at the sources of policies.
	 * @param environment the properties that the policies are from
	 * @param policies the policies
	 * @return a finding for each such registry
	 */
	public static List<Finding> find(Environment environment, ActivePolicies policies) {
		List<Finding> findings = new ArrayList<>();
		if (policies.policies().stream().anyMatch((policy) -> !policy.allowedOriginSources().isEmpty())) {
			NamedProperties named = NamedProperties.of(new CorsPropertiesBinder(environment).bind().properties(),
					environment, (problem) -> {
					});
			new OriginSourceDefinitions(named).of(policies.environment(), policies.byPath())
				.active()
				.stream()
				.filter(InsecureRegistries::isInsecure)
				.forEach((source) -> findings.add(finding(source)));
		}
		return findings;
	}

	private static boolean isInsecure(OriginSourceDefinition source) {
		HttpProperties http = source.settings().http();
		String url = (http != null) ? http.url() : null;
		if (url == null || !source.rules().production()) {
			return false;
		}
		try {
			URI address = URI.create(url.strip());
			return "http".equalsIgnoreCase(address.getScheme())
					&& !OriginPattern.parse("http://" + address.getHost()).isLoopback();
		}
		catch (UnacceptableOriginException ex) {
			// a host that is no origin's, such as one with an underscore at its end
			return true;
		}
		catch (IllegalArgumentException ex) {
			// no address at all: it cannot be read
			return false;
		}
	}

	private static Finding finding(OriginSourceDefinition source) {
		return new Finding(FindingCode.INSECURE_ORIGIN_SOURCE, Severity.ERROR, null, source.property() + ".http.url",
				null,
				"The source '" + source.name()
						+ "' is read over plain http, and the environment is production: anyone on the network can add "
						+ "origins to it.",
				"Read it over https.");
	}

}
