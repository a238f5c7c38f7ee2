package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table of cases of all proxies, at a real Spring Cloud Gateway.
 */
class GatewayCasesTests {

	@ParameterizedTest
	@EnumSource
	void requestWhenSentThroughGatewayHasTheOutcomeOfThePolicy(ExportOptions.Application application,
			@TempDir Path folder) throws IOException {
		List<EdgeCase> cases = EdgeCase.all();
		try (RunningGateway gateway = RunningGateway.start(folder, EdgePolicies.ANY_DEPTH, application)) {
			RawHttp client = RawHttp.to(gateway.port());
			SoftAssertions.assertSoftly((softly) -> cases.forEach((edge) -> softly
				.assertThatCode(() -> new GatewayExpectation(application, edge,
						client.send(edge.method(), edge.path(), edge.headers()), gateway.port())
					.verify())
				.as("%s", edge)
				.doesNotThrowAnyException()));
		}
	}

}
