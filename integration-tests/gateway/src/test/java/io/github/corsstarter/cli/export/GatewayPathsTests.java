package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.document.DocumentedPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands before the paths of the policies, and paths that have none.
 */
class GatewayPathsTests {

	private static final String PAGE = "https://shop.example";

	@Test
	void pathWhenItHasNoPolicyHasNoCors(@TempDir Path folder) throws IOException {
		EdgeUpstream upstream = new EdgeUpstream();
		ExportOptions options = new ExportOptions("1", upstream.url(), ExportOptions.Application.OWN_CORS, "/api", "",
				null, true, new ExportOptions.Provenance("", "export"));
		String text = PolicyExport.text(ExportFormat.SPRING_CLOUD_GATEWAY, EdgePolicies.environment(policy()), options);
		assertThat(text).contains("Differs: path-without-policy");
		try (RunningGateway gateway = RunningGateway.start(folder, text, upstream)) {
			RawHttp client = RawHttp.to(gateway.port());
			assertThat(allowed(send(client, "GET", "/api/shop/x"))).containsExactly(PAGE);
			assertThat(allowed(send(client, "OPTIONS", "/api/shop/x"))).containsExactly(PAGE);
			for (String path : List.of("/shop/x", "/api/shops", "/other")) {
				ServerAnswer actual = send(client, "GET", path);
				assertThat(actual.status()).isEqualTo(200);
				assertThat(actual.headers().get("X-Asked-For")).isEqualTo(path);
				assertThat(actual.headers().get("X-Asked-Host")).endsWith(":" + gateway.port());
				assertThat(allowed(actual)).isEmpty();
				ServerAnswer preflight = send(client, "OPTIONS", path);
				assertThat(preflight.headers().contains("X-Asked-For")).isFalse();
				assertThat(allowed(preflight)).isEmpty();
			}
		}
	}

	private static ServerAnswer send(RawHttp client, String method, String path) {
		return client.send(method, path,
				HeaderList.of("Origin", PAGE, "X-Upstream", "own", "Access-Control-Request-Method", "GET"));
	}

	private static List<String> allowed(ServerAnswer answer) {
		return answer.headers().values("Access-Control-Allow-Origin");
	}

	private static DocumentedPolicy policy() {
		return new DocumentedPolicy(List.of("/shop/**"), CorsPolicySpec.builder("shop").allowedOrigins(PAGE).build());
	}

}
