package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.document.DocumentedPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser makes of policies by chance is the same through a gateway as it is at the
 * policies themselves.
 */
class GatewayPairsTests {

	private static final int POLICIES = 60;

	private static final int FETCHES = 10;

	@Test
	void fetchWhenSentThroughGatewayHasTheVerdictOfThePolicy(@TempDir Path folder) throws IOException {
		GeneratedPolicies generated = new GeneratedPolicies();
		List<DocumentedPolicy> policies = generated.policies(250)
			.stream()
			.filter(GatewayPairsTests::isExported)
			.limit(POLICIES)
			.toList();
		int readable = 0;
		try (RunningGateway gateway = RunningGateway.start(folder,
				EdgePolicies.environment(policies.toArray(DocumentedPolicy[]::new)), ExportOptions.Application.NO_CORS)) {
			RawHttp client = RawHttp.to(gateway.port());
			for (DocumentedPolicy policy : policies) {
				CorsPolicy compiled = policy.compile();
				for (int i = 0; i < FETCHES; i++) {
					PlannedFetch fetch = generated.fetch(compiled, client.baseUrl());
					readable += EdgeFetches.compare(fetch, compiled, client, false) ? 1 : 0;
				}
			}
		}
		assertThat(policies).hasSize(POLICIES);
		assertThat(readable).isBetween(POLICIES * FETCHES / 5, POLICIES * FETCHES * 4 / 5);
	}

	/** What is refused is refused for its wildcards alone. */
	private static boolean isExported(DocumentedPolicy policy) {
		try {
			return !PolicyExport
				.text(ExportFormat.SPRING_CLOUD_GATEWAY, EdgePolicies.environment(policy),
						RunningGateway.options("http://a", ExportOptions.Application.OWN_CORS))
				.isEmpty();
		}
		catch (ExportRefusedException ex) {
			assertThat(ex.deviations()).extracting(Deviation::code).containsOnly("labels-crossed");
			return false;
		}
	}

}
