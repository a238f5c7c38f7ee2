package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.browser.ServerAnswer;
import io.github.corsstarter.cli.proxy.RunningProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * An application that is reached over TLS has to show a certificate of its name, from an
 * authority that the proxy knows.
 */
@Tag("long")
class EdgeHttpsUpstreamTests {

	private static final String PAGE = "https://app.example.com";

	private static UpstreamKeys keys;

	private static Path authority;

	@BeforeAll
	static void make(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		Assumptions.assumeTrue(Stream.of(ProxyServer.values()).anyMatch(ProxyServer::isPresentOrRequired));
		keys = UpstreamKeys.create(folder);
		authority = Files.writeString(folder.resolve("ca.pem"), keys.authority());
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenCertificateIsRightReachesTheApplication(ProxyServer server, @TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		ServerAnswer answer = get(server, folder, UpstreamKeys.RIGHT, "localhost");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.headers().values("X-Answered-By")).containsExactly("upstream");
		assertThat(answer.headers().values("Access-Control-Allow-Origin")).containsExactly(PAGE);
	}

	@ParameterizedTest
	@EnumSource
	void requestWhenCertificateIsWrongGoesNoFurtherAndThePageSeesTheError(ProxyServer server, @TempDir Path folder)
			throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		for (String certificate : List.of(UpstreamKeys.STRANGER, UpstreamKeys.OTHER_NAME)) {
			ServerAnswer answer = get(server, folder, certificate, "localhost");
			assertThat(answer.status()).as(certificate).isBetween(500, 599);
			assertThat(answer.headers().values("X-Answered-By")).as(certificate).isEmpty();
			assertThat(answer.headers().values("Access-Control-Allow-Origin")).containsExactly(PAGE);
		}
	}

	/** A certificate of an address reaches Caddy alone. */
	@ParameterizedTest
	@EnumSource
	void exportWhenUpstreamIsAnAddressIsRefusedWhereNamesAreComparedAlone(ProxyServer server, @TempDir Path folder)
			throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		if (server == ProxyServer.CADDY) {
			assertThat(get(server, folder, UpstreamKeys.ADDRESS, "127.0.0.1").status()).isEqualTo(200);
			assertThat(get(server, folder, UpstreamKeys.RIGHT, "127.0.0.1").status()).isEqualTo(502);
		}
		else {
			assertThatThrownBy(() -> get(server, folder, UpstreamKeys.ADDRESS, "127.0.0.1"))
				.isInstanceOf(ExportRefusedException.class)
				.hasMessageContaining("compares a certificate with names alone");
		}
	}

	private static ServerAnswer get(ProxyServer server, Path folder, String certificate, String host) throws Exception {
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = EdgeUpstream.of(keys.server(certificate))) {
			ExportOptions options = new ExportOptions(String.valueOf(port), "https://" + host + ":" + upstream.port(),
					authority.toString(), ExportOptions.Application.NO_CORS, "", "/actuator", null, false,
					new ExportOptions.Provenance("", "cors-starter export"));
			String text = PolicyExport.write(server.format(), EdgePolicies.ALL, options).text();
			try (RunningProxy proxy = server.start(folder, text, port)) {
				return RawHttp.to(proxy.port())
					.send("GET", "/", HeaderList.of("Origin", PAGE, "Host", "api.example.com"));
			}
		}
	}

}
