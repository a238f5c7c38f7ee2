package io.github.corsstarter.cli.export;

import java.nio.file.Path;
import java.security.KeyStore;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over TLS the own host is https.
 */
class EdgeTlsTests {

	@ParameterizedTest
	@EnumSource
	void requestWhenSentOverTlsIsOfTheOwnHostOnlyIfThatIsHttps(ProxyServer server, @TempDir Path folder)
			throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		KeyStore keys = EdgeKeys.create(folder);
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(server.format(), EdgePolicies.ALL,
						EdgePolicies.options(port, upstream.url(), ExportOptions.Application.NO_CORS))
				.text();
			String https = server.https(text, folder.resolve("certificate.pem"), folder.resolve("key.pem"));
			try (RunningProxy proxy = server.start(folder, https, port)) {
				RawHttp client = new RawHttp(EdgeKeys.sockets(keys), proxy.port());
				assertThat(post(client, "https://api.example.com").status()).isEqualTo(200);
				assertThat(post(client, "http://api.example.com").status()).isEqualTo(403);
				ServerAnswer allowed = post(client, "https://app.example.com");
				assertThat(allowed.headers().values("Access-Control-Allow-Origin"))
					.containsExactly("https://app.example.com");
				ServerAnswer preflight = client.send("OPTIONS", "/", HeaderList.of("Host", "api.example.com", "Origin",
						"https://app.example.com", "Access-Control-Request-Method", "PUT"));
				assertThat(preflight.status()).isEqualTo(204);
			}
		}
	}

	private static ServerAnswer post(RawHttp client, String origin) {
		return client.send("POST", "/", HeaderList.of("Host", "api.example.com", "Origin", origin));
	}

}
