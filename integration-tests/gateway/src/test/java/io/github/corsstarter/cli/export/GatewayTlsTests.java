package io.github.corsstarter.cli.export;

import java.nio.file.Path;
import java.security.KeyStore;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over TLS the own host is https.
 */
class GatewayTlsTests {

	@Test
	void requestWhenSentOverTlsIsOfTheOwnHostOnlyIfThatIsHttps(@TempDir Path folder) throws Exception {
		KeyStore keys = EdgeKeys.create(folder);
		EdgeUpstream upstream = new EdgeUpstream();
		String text = PolicyExport.text(ExportFormat.SPRING_CLOUD_GATEWAY, EdgePolicies.ANY_DEPTH,
				RunningGateway.options(upstream.url(), ExportOptions.Application.NO_CORS));
		try (RunningGateway gateway = RunningGateway.start(folder, text, upstream,
				"--server.ssl.key-store=" + folder.resolve("keys.p12"),
				"--server.ssl.key-store-password=" + EdgeKeys.PASSWORD)) {
			RawHttp client = new RawHttp(EdgeKeys.sockets(keys), gateway.port());
			assertThat(post(client, "https://api.example.com").status()).isEqualTo(200);
			assertThat(post(client, "http://api.example.com").status()).isEqualTo(403);
			assertThat(post(client, "https://app.example.com").headers().values("Access-Control-Allow-Origin"))
				.containsExactly("https://app.example.com");
			assertThat(client
				.send("OPTIONS", "/",
						HeaderList.of("Host", "api.example.com", "Origin", "https://app.example.com",
								"Access-Control-Request-Method", "PUT"))
				.headers()
				.values("Access-Control-Allow-Origin")).containsExactly("https://app.example.com");
		}
	}

	private static ServerAnswer post(RawHttp client, String origin) {
		return client.send("POST", "/", HeaderList.of("Host", "api.example.com", "Origin", origin));
	}

}
