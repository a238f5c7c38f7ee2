package io.github.corsstarter.cli.export;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.browser.BrowserSession;
import io.github.corsstarter.browser.FetchResult;
import io.github.corsstarter.browser.PlannedFetch;
import io.github.corsstarter.browser.PolicyTransport;
import io.github.corsstarter.browser.PreflightCache;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.browser.Transport;
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
						readable += compare(fetch, compiled, RawHttp.to(proxy.port()), false) ? 1 : 0;
					}
				}
			}
		}
		assertThat(readable).isBetween(POLICIES * FETCHES / 5, POLICIES * FETCHES * 4 / 5);
	}

	/**
	 * Compares the verdicts.
	 * @param narrower whether pages may be able to do less
	 */
	static boolean compare(PlannedFetch fetch, CorsPolicy compiled, Transport proxy, boolean narrower) {
		FetchResult expected = fetch(fetch, PolicyTransport.of(compiled));
		FetchResult found = fetch(fetch, proxy);
		boolean readable = found.verdict().isReadable();
		if (narrower && !readable) {
			return false;
		}
		assertThat(readable)
			.as("%s%n%s%n%s%n%s", fetch, compiled.spec(), expected.verdict().console(), found.verdict().console())
			.isEqualTo(expected.verdict().isReadable());
		for (String name : List.of("authorization", "x-a", "x-b.c", "x_d", "X-Secret", "Location")) {
			assertThat(found.exposes(name)).as("%s %s", fetch, name).isEqualTo(expected.exposes(name));
		}
		found.exchanges().forEach((exchange) -> once(exchange.answer(), readable));
		return readable;
	}

	private static FetchResult fetch(PlannedFetch fetch, Transport transport) {
		return new BrowserSession(transport, new PreflightCache(BrowserEngine.CHROMIUM, InstantSource.system()))
			.fetch(fetch, null);
	}

	private static void once(ServerAnswer answer, boolean readable) {
		assertThat(answer.headers().values("Access-Control-Allow-Origin")).hasSizeLessThan(2);
		assertThat(readable && !answer.headers().contains("Access-Control-Allow-Origin")).isFalse();
	}

}
