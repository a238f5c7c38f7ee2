package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

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

	private static final char[] PASSWORD = "changeit".toCharArray();

	@ParameterizedTest
	@EnumSource
	void requestWhenSentOverTlsIsOfTheOwnHostOnlyIfThatIsHttps(ProxyServer server, @TempDir Path folder)
			throws Exception {
		Assumptions.assumeTrue(server.isPresentOrRequired());
		KeyStore keys = keys(folder);
		int port = RunningProxy.freePort();
		try (EdgeUpstream upstream = new EdgeUpstream()) {
			String text = PolicyExport
				.write(server.format(), EdgePolicies.ALL,
						EdgePolicies.options(port, upstream.url(), ExportOptions.Application.NO_CORS))
				.text();
			String https = server.https(text, folder.resolve("certificate.pem"), folder.resolve("key.pem"));
			try (RunningProxy proxy = server.start(folder, https, port)) {
				RawHttp client = new RawHttp(sockets(keys), proxy.port());
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

	private static KeyStore keys(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		Path store = folder.resolve("keys.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass",
				String.valueOf(PASSWORD), "-alias", "web", "-keyalg", "EC", "-dname", "CN=api.example.com", "-ext",
				"san=ip:127.0.0.1,dns:localhost,dns:api.example.com")
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		String certificate = pem("CERTIFICATE", keys.getCertificate("web").getEncoded());
		String key = pem("PRIVATE KEY", keys.getKey("web", PASSWORD).getEncoded());
		Files.writeString(folder.resolve("certificate.pem"), certificate);
		Files.writeString(folder.resolve("key.pem"), key);
		Files.writeString(folder.resolve("both.pem"), certificate + key);
		return keys;
	}

	private static String pem(String type, byte[] encoded) {
		return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(encoded)
				+ "\n-----END " + type + "-----\n";
	}

	private static SocketFactory sockets(KeyStore keys) throws IOException, GeneralSecurityException {
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("web", keys.getCertificate("web"));
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context.getSocketFactory();
	}

}
