package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.cli.proxy.RunningProxy;
import io.github.corsstarter.document.DocumentedPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Policies whose names are those of what a configuration calls its own things, or of what
 * it makes of other policies: none of them may join another.
 */
class EdgeNamesTests {

	private static final List<String> NAMES = List.of("actual", "preflight", "credentials", "handshake", "exempt",
			"allowed", "same-origin", "same", "forbidden-method", "cors", "deny", "untouched", "none", "ambiguous",
			"origin", "kind", "method", "a", "a-method", "a-origin", "a-headers", "a-options", "a-preflight",
			"a-actual", "a-asked", "policy", "policy-a", "verdict");

	static Stream<Arguments> servers() {
		return Stream.of(ProxyServer.values())
			.flatMap((server) -> Stream.of(ExportOptions.Application.values())
				.map((application) -> Arguments.of(server, application)));
	}

	@ParameterizedTest
	@MethodSource("servers")
	void policyWhenNamedLikeAnythingGovernsItsOwnPathsAlone(ProxyServer server, ExportOptions.Application application,
			@TempDir Path folder) throws IOException, InterruptedException {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(server.format(), EdgePolicies.environment(policies()),
						EdgePolicies.options(port, upstream.url(), application))
				.text();
			try (RunningProxy proxy = server.start(folder, text, port)) {
				RawHttp client = RawHttp.to(proxy.port());
				for (int i = 0; i < NAMES.size(); i++) {
					String page = origin(i);
					assertThat(allowed(client, "/p" + i + "/x", page)).as(NAMES.get(i)).containsExactly(page);
					assertThat(allowed(client, "/private/x", page)).as(NAMES.get(i)).isEmpty();
					assertThat(allowed(client, "/p" + (i + 1) % NAMES.size() + "/x", page)).as(NAMES.get(i)).isEmpty();
				}
			}
		}
	}

	private static List<String> allowed(RawHttp client, String path, String page) {
		return client
			.send("GET", path,
					HeaderList.of("Host", "api.example.com", "Origin", page, "Cookie", "a=b", "Sec-Fetch-Mode", "cors"))
			.headers()
			.values("Access-Control-Allow-Origin");
	}

	private static String origin(int index) {
		return "https://page" + index + ".example";
	}

	private static DocumentedPolicy[] policies() {
		List<DocumentedPolicy> policies = new ArrayList<>();
		policies.add(policy("private", "/private/**", "https://admin.example"));
		for (int i = 0; i < NAMES.size(); i++) {
			policies.add(policy(NAMES.get(i), "/p" + i + "/**", origin(i)));
		}
		return policies.toArray(DocumentedPolicy[]::new);
	}

	private static DocumentedPolicy policy(String name, String path, String origin) {
		return new DocumentedPolicy(List.of(path),
				CorsPolicySpec.builder(name)
					.allowedOrigins(origin)
					.allowedMethods("GET", "HEAD", "POST")
					.allowCredentials(true)
					.build());
	}

}
