package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for redirects that {@link HttpOriginSource} follows, and those that it does not,
 * over TLS.
 */
class HttpsRedirectTests {

	private static final String LIST = "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: 18\n"
			+ "Connection: close\n\nhttps://a.example\n";

	private static final char[] PASSWORD = "changeit".toCharArray();

	private static SSLContext before;

	private static SSLContext tls;

	private final List<String> origins = new ArrayList<>();

	private CannedServer server;

	private CannedServer other;

	@BeforeAll
	static void trustLocalhost(@TempDir Path folder) throws Exception {
		Path store = folder.resolve("store.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
				"san=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
				String.valueOf(PASSWORD))
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		assertThat(keytool.waitFor()).isZero();
		before = SSLContext.getDefault();
		tls = context(store);
		SSLContext.setDefault(tls);
	}

	private static SSLContext context(Path file) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream stream = Files.newInputStream(file)) {
			store.load(stream, PASSWORD);
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
		return context;
	}

	@AfterAll
	static void trustAsBefore() {
		SSLContext.setDefault(before);
	}

	@BeforeEach
	void startServers() throws IOException {
		this.server = new CannedServer(tls.getServerSocketFactory());
		this.other = new CannedServer(tls.getServerSocketFactory());
		this.other.answers(LIST);
	}

	@AfterEach
	void stopServers() throws IOException {
		this.server.close();
		this.other.close();
	}

	@Test
	void whenRedirectStaysAtTheOriginThenHeadersGoAlong() throws Exception {
		this.server.answers((output) -> {
			boolean first = this.server.requests().size() == 1;
			output.write((first ? redirect("/v2/origins") : LIST).replace("\n", "\r\n").getBytes());
		});
		load();
		assertThat(this.origins).containsExactly("https://a.example");
		assertThat(this.server.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request).contains("x-key: secret", "authorization: basic dtpw"));
	}

	@Test
	void whenRedirectLeavesTheOriginThenHeadersStay() throws Exception {
		this.server.answers(redirect("https://localhost:" + this.other.port() + "/origins"));
		load();
		assertThat(this.origins).containsExactly("https://a.example");
		assertThat(this.other.requests().get(0)).contains("get /origins http/1.1")
			.noneMatch((line) -> line.startsWith("x-key") || line.startsWith("authorization"));
	}

	@Test
	void whenRedirectLeavesTlsThenItIsNotFollowed() throws Exception {
		try (CannedServer plain = new CannedServer()) {
			assertRefused("http://localhost:" + plain.port() + "/origins",
					"redirects to 'http://localhost:%d/origins'. Redirects are followed from https to https alone."
						.formatted(plain.port()));
			assertThat(plain.requests()).isEmpty();
		}
	}

	@Test
	void whenRedirectHasUserNameThenItIsNotFollowed() {
		assertRefused("https://u:p@localhost:%d/".formatted(this.other.port()), "redirects to 'https://***@localhost:");
		assertThat(this.other.requests()).isEmpty();
	}

	@Test
	void whenRedirectHasNoEndThenLoadFails() {
		assertRefused("/origins", "redirects again and again.");
		assertThat(this.server.requests()).hasSize(6);
	}

	@Test
	void whenServerIsNotTrustedThenSaysSo() throws Exception {
		SSLContext.setDefault(before);
		try {
			assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(this::load)
				.withMessageContaining("did not answer in full: ")
				.withMessageContaining("certification path");
		}
		finally {
			SSLContext.setDefault(tls);
		}
	}

	private void assertRefused(String location, String expected) {
		this.server.answers(redirect(location));
		assertThatExceptionOfType(UnreadableRegistryException.class).isThrownBy(this::load)
			.withMessageStartingWith(
					"The registry 'https://***@localhost:%d/origins' %s".formatted(this.server.port(), expected));
	}

	private static String redirect(String location) {
		return "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\nConnection: close\n\n";
	}

	private void load() throws Exception {
		new HttpOriginSource(new HttpRegistry("https://u:p@localhost:" + this.server.port() + "/origins",
				Map.of("X-Key", "secret"), Duration.ofSeconds(5), Duration.ofSeconds(10)))
			.load(null, this.origins::add);
	}

}
