package io.github.corsstarter.cli.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.cli.proxy.RunningProxy;
import io.github.corsstarter.document.DocumentedPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser makes of policies by chance is the same through each server as it is at
 * the policies themselves.
 */
@Tag("long")
class EdgePairsTests {

	private static final int POLICIES = 60;

	private static final int FETCHES = 10;

	static Stream<Arguments> servers() {
		return EdgeCasesTests.servers();
	}

	@ParameterizedTest
	@MethodSource("servers")
	void fetchWhenSentThroughServerHasTheVerdictOfThePolicy(ProxyServer server, ExportOptions.Application application,
			@TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		GeneratedPolicies generated = new GeneratedPolicies();
		List<DocumentedPolicy> policies = generated.policies(POLICIES);
		int port = RunningProxy.freePort();
		int readable = 0;
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(server.format(), EdgePolicies.environment(policies.toArray(DocumentedPolicy[]::new)),
						EdgePolicies.options(port, upstream.url(), application))
				.text();
			try (RunningProxy proxy = server.start(folder, text, port)) {
				for (DocumentedPolicy policy : policies) {
					CorsPolicy compiled = policy.compile();
					for (int i = 0; i < FETCHES; i++) {
						PlannedFetch fetch = generated.fetch(compiled, RawHttp.to(proxy.port()).baseUrl());
						readable += EdgeFetches.compare(fetch, compiled, RawHttp.to(proxy.port()), false) ? 1 : 0;
					}
				}
			}
		}
		assertThat(readable).isBetween(POLICIES * FETCHES / 5, POLICIES * FETCHES * 4 / 5);
	}

}
