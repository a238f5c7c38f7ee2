package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.corsstarter.browser.HeaderList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With one origin, with a hundred and with ten thousand.
 */
class GatewaySizesTests {

	@ParameterizedTest
	@ValueSource(ints = { 1, 100, 10_000 })
	void originWhenAmongManyIsFound(int count, @TempDir Path folder) throws IOException {
		try (RunningGateway gateway = RunningGateway.start(folder,
				EdgePolicies.environment(ManyOrigins.policy(count)), ExportOptions.Application.NO_CORS)) {
			for (int i : new int[] { 0, count / 2, count - 1 }) {
				String origin = ManyOrigins.origin(i);
				assertThat(allowed(gateway, origin)).containsExactly(origin);
			}
			assertThat(allowed(gateway, ManyOrigins.origin(count))).isEmpty();
			assertThat(allowed(gateway, ManyOrigins.origin(0) + ".evil.example")).isEmpty();
		}
	}

	private static List<String> allowed(RunningGateway gateway, String origin) {
		return RawHttp.to(gateway.port())
			.send("GET", "/", HeaderList.of("Origin", origin))
			.headers()
			.values("Access-Control-Allow-Origin");
	}

}
