package io.github.corsstarter.cli.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Certificates of applications, and the authority that most of them are from.
 *
 * @param keys the certificates and their keys
 */
record UpstreamKeys(KeyStore keys) {

	/** The right name, from the authority, with one in between as most have. */
	static final String RIGHT = "right";

	/** The right name, and signed by itself. */
	static final String STRANGER = "stranger";

	/** Another name. */
	static final String OTHER_NAME = "other";

	/** An address, and no name. */
	static final String ADDRESS = "address";

	private static final String PASSWORD = "changeit";

	static UpstreamKeys create(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
		Path store = folder.resolve("upstream.p12");
		generate(store, "root", "authority", "bc:c");
		generate(store, "middle", "authority in between", "bc:c", "-signer", "root");
		generate(store, RIGHT, "application", "san=dns:localhost", "-signer", "middle");
		generate(store, OTHER_NAME, "application", "san=dns:application.example", "-signer", "middle");
		generate(store, ADDRESS, "application", "san=ip:127.0.0.1", "-signer", "middle");
		generate(store, STRANGER, "application", "san=dns:localhost");
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD.toCharArray());
		}
		return new UpstreamKeys(keys);
	}

	private static void generate(Path store, String alias, String name, String extension, String... signer)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
						"-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", alias,
						"-keyalg", "EC", "-dname", "CN=" + name, "-ext", extension));
		command.addAll(List.of(signer));
		assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
	}

	/** The authority, as servers read it. */
	String authority() throws GeneralSecurityException {
		return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' })
			.encodeToString(this.keys.getCertificate("root").getEncoded()) + "\n-----END CERTIFICATE-----\n";
	}

	/** What a server has that shows a certificate. */
	SSLContext server(String alias) throws IOException, GeneralSecurityException {
		char[] password = PASSWORD.toCharArray();
		KeyStore shown = KeyStore.getInstance("PKCS12");
		shown.load(null, null);
		shown.setKeyEntry(alias, this.keys.getKey(alias, password), password, this.keys.getCertificateChain(alias));
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(shown, password);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(factory.getKeyManagers(), null, null);
		return context;
	}

}
