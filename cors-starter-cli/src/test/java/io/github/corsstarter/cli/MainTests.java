package io.github.corsstarter.test.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Main}: whatever goes wrong ends with one clear line and a status of
 * its own.
 */
class MainTests {

	@TempDir
	private Path folder;

	private String contract;

	@BeforeEach
	void write() throws IOException {
		this.contract = Files
			.writeString(this.folder.resolve("c.yml"),
					"contract: [{ who: https://app.example.com, where: /, expected: allowed }]")
			.toString();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					check|The option --url is missing.
					check --url http://a.example|The option --contract is missing.
					check --url|The option --url needs a value.
					check --url=a.example --contract C|The option --url needs a URL such as https://api.example.com, and not 'a.example'.
					check --url=http://a.example --contract C --origin-server x|The option --origin-server needs a URL such as https://api.example.com, and not 'x'.
					check --ulr http://a.example|'--ulr' is no option. There are: --url, --contract, --environment, --origin-server, --format, --timeout, --send-all, --insecure.
					check --url=http://a.example --contract C --format xml|'xml' is no format. There are: text, json, junit.
					check --url=http://a.example --contract C --timeout soon|The option --timeout needs whole seconds, and not 'soon'.
					""")
	void runWhenCommandLineIsWrongSaysWhatIsRight(String line, String message) {
		Outcome outcome = run(line);
		assertThat(outcome).isEqualTo(new Outcome(2, "", message + System.lineSeparator()));
	}

	@Test
	void runWhenCommandIsUnknownShowsUsage() {
		assertThat(Outcome.of()).satisfies((outcome) -> {
			assertThat(outcome.status()).isEqualTo(2);
			assertThat(outcome.err()).startsWith("Usage: ").contains("--origin-server");
		});
		assertThat(Outcome.of("--help").out()).startsWith("Usage: ");
		assertThat(Outcome.of("--help").status()).isZero();
	}

	@Test
	void runWhenContractCannotBeReadSaysWhy() throws IOException {
		assertThat(run("check --url http://a.example --contract missing.yml"))
			.isEqualTo(new Outcome(3, "", "There is no file 'missing.yml'." + System.lineSeparator()));
		Files.writeString(Path.of(this.contract), "contract: x");
		assertThat(run("check --url http://a.example --contract C")).isEqualTo(new Outcome(3, "", this.contract
				+ ":1:11: There must be a list of clauses here, with at least one." + System.lineSeparator()));
		Files.write(Path.of(this.contract), new byte[] { (byte) 0xff, (byte) 0xfe, (byte) 0x80 });
		assertThat(run("check --url http://a.example --contract C").status()).isEqualTo(3);
	}

	@Test
	void runWhenEnvironmentIsMissingNamesThem() throws IOException {
		Files.writeString(Path.of(this.contract), """
				environments: { prod: { shop: https://app.example.com } }
				contract: [{ who: shop, where: /, expected: allowed }]
				""");
		assertThat(run("check --url http://a.example --contract C")).isEqualTo(new Outcome(2, "",
				"The contract has the environments prod; one of them must be chosen. The option is --environment."
						+ System.lineSeparator()));
	}

	@Test
	void runWhenHostIsUnknownOrRefusesSaysSo() throws IOException {
		assertThat(run("check --url http://nowhere.invalid --contract C"))
			.isEqualTo(new Outcome(4, "", "The host 'nowhere.invalid' is not known." + System.lineSeparator()));
		String url;
		try (ServerSocket closed = new ServerSocket(0)) {
			url = "http://localhost:" + closed.getLocalPort();
		}
		assertThat(run("check --contract C --url " + url))
			.isEqualTo(new Outcome(4, "", url + " refuses the connection." + System.lineSeparator()));
	}

	@Test
	void runWhenServerIsSilentTimesOut() throws IOException {
		try (ServerSocket silent = new ServerSocket(0)) {
			String url = "http://localhost:" + silent.getLocalPort();
			assertThat(run("check --contract C --timeout 1 --url " + url))
				.isEqualTo(new Outcome(5, "", url + " did not answer in time." + System.lineSeparator()));
		}
	}

	@Test
	void runWhenServerSpeaksAnotherLanguageSaysSo() throws Exception {
		try (ServerSocket server = new ServerSocket(0)) {
			Thread thread = new Thread(() -> {
				try (Socket socket = server.accept()) {
					socket.getOutputStream()
						.write("220 mail.example ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
				}
				catch (IOException ex) {
					// the test fails by what the client sees
				}
			});
			thread.start();
			Outcome outcome = run("check --contract C --url http://localhost:" + server.getLocalPort());
			thread.join();
			assertThat(outcome.status()).isEqualTo(4);
			assertThat(outcome.err()).contains("gave no answer that is HTTP: ").hasLineCount(1);
		}
	}

	@Test
	void runWhenCertificateIsNotTrustedSaysSo() throws Exception {
		HttpsServer server = startSelfSigned();
		try {
			Outcome outcome = run("check --contract C --url https://localhost:" + server.getAddress().getPort());
			assertThat(outcome.status()).isEqualTo(6);
			assertThat(outcome.err()).contains("has no certificate that this Java trusts: ", "--insecure")
				.hasLineCount(1);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void runWhenInsecureAcceptsAnyCertificateWhateverItsHost() throws Exception {
		HttpsServer server = startSelfSigned();
		try {
			// the certificate is one for localhost
			Outcome outcome = run(
					"check --insecure --contract C --url https://127.0.0.1:" + server.getAddress().getPort());
			assertThat(outcome.err()).isEmpty();
			assertThat(outcome.status()).isZero();
		}
		finally {
			server.stop(0);
		}
	}

	private HttpsServer startSelfSigned() throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
		server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "https://app.example.com");
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

	private SSLContext selfSigned() throws Exception {
		Path store = this.folder.resolve("store.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12",
				"-storepass", "secret", "-keystore", store.toString())
			.start();
		assertThat(keytool.waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream stream = Files.newInputStream(store)) {
			keys.load(stream, "secret".toCharArray());
		}
		KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		factory.init(keys, "secret".toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(factory.getKeyManagers(), null, null);
		return context;
	}

	private Outcome run(String line) {
		return Outcome.of(line.replace("--contract C", "--contract " + this.contract).split(" "));
	}

}
