package io.github.corsstarter.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A certificate that signs itself.
 *
 * @param keys the certificate and its key
 */
record SelfSigned(KeyStore keys) {

	private static final String ALIAS = "web";

	private static final char[] PASSWORD = "changeit".toCharArray();

	static SelfSigned create(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		return create(folder, "api.example.com");
	}

	static SelfSigned create(Path folder, String host)
			throws IOException, InterruptedException, GeneralSecurityException {
		Path store = folder.resolve("keys.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass",
				String.valueOf(PASSWORD), "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=" + host)
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		return new SelfSigned(keys);
	}

	void write(Path certificate, Path key) throws IOException, GeneralSecurityException {
		Files.writeString(certificate, pem("CERTIFICATE", this.keys.getCertificate(ALIAS).getEncoded()));
		Files.writeString(key, pem("PRIVATE KEY", this.keys.getKey(ALIAS, PASSWORD).getEncoded()));
	}

	private static String pem(String type, byte[] encoded) {
		String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(encoded);
		return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
	}

	/** Sockets for who trusts the certificate, and asks for no name in it. */
	SSLSocketFactory sockets() throws IOException, GeneralSecurityException {
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry(ALIAS, this.keys.getCertificate(ALIAS));
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, trust.getTrustManagers(), null);
		return context.getSocketFactory();
	}

}
