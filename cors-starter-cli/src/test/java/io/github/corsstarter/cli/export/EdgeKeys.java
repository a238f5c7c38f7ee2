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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A certificate for a proxy, in each form that one of them reads.
 */
final class EdgeKeys {

	static final String PASSWORD = "changeit";

	private EdgeKeys() {
	}

	static KeyStore create(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		Path store = folder.resolve("keys.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias",
				"web", "-keyalg", "EC", "-dname", "CN=api.example.com", "-ext",
				"san=ip:127.0.0.1,dns:localhost,dns:api.example.com")
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		String certificate = pem("CERTIFICATE", keys.getCertificate("web").getEncoded());
		String key = pem("PRIVATE KEY", keys.getKey("web", PASSWORD.toCharArray()).getEncoded());
		Files.writeString(folder.resolve("certificate.pem"), certificate);
		Files.writeString(folder.resolve("key.pem"), key);
		Files.writeString(folder.resolve("both.pem"), certificate + key);
		return keys;
	}

	private static String pem(String type, byte[] encoded) {
		return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(encoded)
				+ "\n-----END " + type + "-----\n";
	}

	static SocketFactory sockets(KeyStore keys) throws IOException, GeneralSecurityException {
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
