package io.github.corsstarter.cli.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.browser.PolicyAnswer;
import io.github.corsstarter.browser.SentRequest;
import io.github.corsstarter.cli.proxy.RunningProxy;
import io.github.corsstarter.http.CorsHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One table of cases, at each real server and at the engine.
 */
class EdgeCasesTests {

	static Stream<Arguments> servers() {
		return Stream.of(ProxyServer.values())
			.flatMap((server) -> Stream.of(ExportOptions.Application.values())
				.map((application) -> Arguments.of(server, application)));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void requestWhenSentThroughServerHasTheOutcomeOfTheTable(ProxyServer server, ExportOptions.Application application,
			@TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(server.format(), EdgePolicies.ALL, EdgePolicies.options(port, upstream.url(), application))
				.text();
			try (RunningProxy proxy = server.start(folder, text, port)) {
				SoftAssertions
					.assertSoftly(
							(softly) -> cases().forEach(
									(edge) -> softly
										.assertThatCode(() -> new EdgeExpectation(application, edge,
												RawHttp.to(proxy.port())
													.send(edge.method(), edge.path(), edge.headers()))
											.verify())
										.as("%s", edge)
										.doesNotThrowAnyException()));
			}
		}
	}

	/** The engine allows what the table says, so that the table is right. */
	@Test
	void requestWhenDecidedByTheEngineHasTheOutcomeOfTheTable() {
		List<EdgeCase> cases = cases();
		assertThat(cases).hasSizeGreaterThan(200);
		SoftAssertions.assertSoftly((softly) -> cases.stream()
			.filter((edge) -> !edge.policy().isEmpty())
			.forEach((edge) -> softly.assertThat(allows(edge))
				.as("%s", edge)
				.isEqualTo(List.of("preflight", "allowed").contains(edge.outcome()))));
	}

	private static boolean allows(EdgeCase edge) {
		String host = edge.headers().get("Host");
		return PolicyAnswer
			.of(Objects.requireNonNull(EdgePolicies.of(edge.policy())), new SentRequest(edge.method(),
					"http://" + ((host != null) ? host : "127.0.0.1") + edge.path(), edge.headers(), false, null))
			.answer()
			.headers()
			.contains(CorsHeaders.ALLOW_ORIGIN);
	}

	private static List<EdgeCase> cases() {
		try {
			return EdgeCase.all();
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
