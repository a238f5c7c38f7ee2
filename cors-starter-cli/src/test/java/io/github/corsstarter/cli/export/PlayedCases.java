package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.browser.Transport;
import io.github.corsstarter.document.EnvironmentPolicies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The origins of the table of cases, at a server that is played by its documents.
 */
final class PlayedCases {

	private PlayedCases() {
	}

	/**
	 * No header for strangers, and the right one for everybody else.
	 * @param omitted origins that the server cannot hold
	 * @param lenient what the server takes for an origin and no browser sends
	 */
	static void verify(Transport server, EnvironmentPolicies environment, String name, Set<String> omitted,
			Set<String> lenient) throws IOException {
		CorsPolicy policy = Objects.requireNonNull(EdgePolicies.of(environment, name));
		List<EdgeCase> cases = EdgeCase.all()
			.stream()
			.filter((edge) -> edge.policy().equals(name) && edge.headers().contains("Origin"))
			.toList();
		assertThat(cases).hasSizeGreaterThan(100);
		for (EdgeCase edge : cases) {
			String origin = String.valueOf(edge.headers().get("Origin"));
			boolean allowed = policy.admittingEntry(origin) != null && !omitted.contains(origin);
			assertThat(server
				.send(new SentRequest(edge.method(), server.baseUrl() + edge.path(), edge.headers(), false, null))
				.headers()
				.values("Access-Control-Allow-Origin")).as("%s", edge)
				.isEqualTo((allowed || lenient.contains(origin)) ? List.of(origin) : List.of());
		}
	}

}
