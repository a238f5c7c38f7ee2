package io.github.corsstarter.sample.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new certificate for {@code localhost}, which has signed itself.
 */
final class LocalhostCertificate {

	private static final String PASSWORD = "changeit";

	private LocalhostCertificate() {
	}

	/** What a server shows, and a client trusts. */
	static SSLContext context() {
		try {
			KeyStore keys = keys();
			KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			own.init(keys, PASSWORD.toCharArray());
			TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trusted.init(keys);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
			return context;
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static KeyStore keys() throws IOException, GeneralSecurityException, InterruptedException {
		Path folder = Files.createTempDirectory("certificate");
		Path store = folder.resolve("store.p12");
		try {
			Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
					"san=dns:localhost", "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			assertThat(keytool.waitFor()).isZero();
			KeyStore keys = KeyStore.getInstance("PKCS12");
			try (InputStream stream = Files.newInputStream(store)) {
				keys.load(stream, PASSWORD.toCharArray());
			}
			return keys;
		}
		finally {
			Files.deleteIfExists(store);
			Files.delete(folder);
		}
	}

}
