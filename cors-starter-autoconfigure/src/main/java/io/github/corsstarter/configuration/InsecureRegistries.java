package io.github.corsstarter.configuration;

import java.net.URI;
import java.util.List;

import io.github.corsstarter.configuration.OriginSourceProperties.HttpProperties;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * Finds registries that are read over plain http in production: whoever is on the way can
 * add origins.
 */
final class InsecureRegistries {

	private InsecureRegistries() {
	}

	static List<Finding> find(LoadedOriginSources sources) {
		return sources.active()
			.stream()
			.filter(InsecureRegistries::isInsecure)
			.map(InsecureRegistries::finding)
			.toList();
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
