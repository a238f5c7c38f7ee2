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

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With one origin, with a hundred and with ten thousand, over plain HTTP and TLS.
 */
@Tag("long")
class EdgeSizesTests {

	static Stream<Arguments> servers() {
		return Stream.of(ProxyServer.values())
			.flatMap((server) -> Stream.of(1, 100, 10_000).map((origins) -> Arguments.of(server, origins)));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void originWhenAmongManyIsFound(ProxyServer server, int count, @TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(server.format(), EdgePolicies.environment(ManyOrigins.policy(count)),
						EdgePolicies.options(port, upstream.url(), ExportOptions.Application.NO_CORS))
				.text();
			try (RunningProxy proxy = server.start(folder, text, port)) {
				for (int i : new int[] { 0, count / 2, count - 1 }) {
					assertThat(allowed(proxy, ManyOrigins.origin(i))).containsExactly(ManyOrigins.origin(i));
				}
				assertThat(allowed(proxy, ManyOrigins.origin(count))).isEmpty();
				assertThat(allowed(proxy, ManyOrigins.origin(0) + ".evil.example")).isEmpty();
			}
		}
	}

	private static List<String> allowed(RunningProxy proxy, String origin) {
		return RawHttp.to(proxy.port())
			.send("GET", "/", HeaderList.of("Origin", origin))
			.headers()
			.values("Access-Control-Allow-Origin");
	}

}
