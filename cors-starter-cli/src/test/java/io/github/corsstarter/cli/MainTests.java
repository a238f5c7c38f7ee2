package io.github.corsstarter.cli;

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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Main}: whatever goes wrong ends with one clear line and a status of
 * its own.
 */
class MainTests {

	private static final String HELP = " Help: java -jar cors-starter-cli.jar check --help";

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
					check|Missing required option: '--contract=FILE'.
					check --contract C --url=http://a.example --hop=a=http://a.example|--url=URL, --hop=NAME=URL are mutually exclusive (specify only one).
					check --contract C --hop=http://a.example|Invalid value for option '--hop' (NAME=URL): 'http://a.example' is not a NAME=URL such as edge=https://api.example.com.
					check --contract C --hop=a=b|Invalid value for option '--hop' (NAME=URL): 'b' is not a URL such as https://api.example.com.
					check --contract C --hop=a=http://a.example --hop=a=http://b.example|Two hops have the name 'a'.
					check --contract C --url=http://a.example --listen x|Invalid value for option '--listen': 'x' is not a [HOST:]PORT such as 9777.
					check --contract C --url=http://a.example --header Authorization|Invalid value for option '--header' (HEADER): this is not a 'Name: value' that can be sent.
					check --url http://a.example|Missing required option: '--contract=FILE'.
					check --url|Missing required parameter for option '--url' (URL).
					check --url=a.example --contract C|Invalid value for option '--url': 'a.example' is not a URL such as https://api.example.com.
					check --urll http://a.example|Unknown option: '--urll'. Did you mean: --url?
					check --url=http://a.example --contract C --format xml|Invalid value for option '--format': 'xml' is none of text, json, junit, prometheus.
					check --url=http://a.example --contract C --timeout soon|Invalid value for option '--timeout': 'soon' is not a whole number of seconds, such as 10.
					""")
	void runWhenCommandLineIsWrongSaysWhatIsRight(String line, String message) {
		assertThat(run(line)).isEqualTo(new CommandOutcome(2, "", message + HELP + System.lineSeparator()));
	}

	@Test
	void runWhenNoServerIsNamedSaysHowToNameOne() {
		assertThat(run("check --contract C")).isEqualTo(new CommandOutcome(2, "",
				"Missing required argument (specify one of these): (--url=URL | --hop=NAME=URL [--hop=NAME=URL]...)."
						+ HELP + System.lineSeparator()));
	}

	@Test
	void runWhenNothingIsAskedShowsUsage() {
		CommandOutcome outcome = CommandOutcome.of();
		assertThat(outcome.status()).isEqualTo(2);
		assertThat(outcome.err()).startsWith("Usage: ").contains("check", "draft", "lock", "diff", "audit");
		assertThat(outcome.out()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "check --help", "draft --help", "lock --help", "diff --help",
			"audit --help", "help", "help check" })
	void runWhenHelpIsAskedForShowsIt(String line) {
		CommandOutcome outcome = run(line);
		assertThat(outcome.out()).startsWith("Usage: java -jar cors-starter-cli.jar");
		assertThat(outcome.status()).isZero();
		assertThat(outcome.err()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "draft", "lock", "diff", "audit" })
	void runWhenHelpOfACommandIsAskedForShowsAnExample(String command) {
		assertThat(run(command + " --help").out())
			.containsPattern("Examples?:\\R  java -jar cors-starter-cli.jar " + command + " ")
			.doesNotContain("\u001b");
	}

	@Test
	void runWhenVersionIsAskedForShowsIt() {
		CommandOutcome outcome = CommandOutcome.of("--version");
		assertThat(outcome.out()).startsWith("cors-starter-cli ")
			.contains("Java " + System.getProperty("java.version"));
		assertThat(outcome.status()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense\u001b[2J\nsuite = pass", "--nonsense\u001b[2J\nsuite = pass",
			"--url=\u001b[2J\nsuite = pass", "--format=\u001b[2J\nsuite = pass" })
	void runWhenArgumentIsHostileMovesNoCursor(String argument) {
		assertThat(CommandOutcome.of("check", argument).err()).doesNotContain("\u001b")
			.contains("\\u001b[2J")
			.hasLineCount(1);
	}

	@Test
	void runWhenContractCannotBeReadSaysWhy() throws IOException {
		assertThat(run("check --url http://a.example --contract missing.yml"))
			.isEqualTo(new CommandOutcome(3, "", "There is no file 'missing.yml'." + System.lineSeparator()));
		assertThat(run("check --url http://a.example --contract " + this.folder)).isEqualTo(new CommandOutcome(3, "",
				"'" + this.folder + "' is a folder, not a contract." + System.lineSeparator()));
		Files.writeString(Path.of(this.contract), "contract: x");
		assertThat(run("check --url http://a.example --contract C")).isEqualTo(new CommandOutcome(3, "", this.contract
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
		assertThat(run("check --url http://a.example --contract C")).isEqualTo(new CommandOutcome(2, "",
				"The contract has the environments prod; one of them must be chosen. The option is --environment."
						+ System.lineSeparator()));
	}

	@Test
	void runWhenHostIsUnknownOrRefusesSaysSo() throws IOException {
		assertThat(run("check --url http://nowhere.invalid --contract C"))
			.isEqualTo(new CommandOutcome(4, "", "The host 'nowhere.invalid' is not known." + System.lineSeparator()));
		String url;
		try (ServerSocket closed = new ServerSocket(0)) {
			url = "http://localhost:" + closed.getLocalPort();
		}
		assertThat(run("check --contract C --url " + url))
			.isEqualTo(new CommandOutcome(4, "", url + " refuses the connection." + System.lineSeparator()));
	}

	@Test
	void runWhenServerIsSilentTimesOut() throws IOException {
		try (ServerSocket silent = new ServerSocket(0)) {
			String url = "http://localhost:" + silent.getLocalPort();
			assertThat(run("check --contract C --timeout 1 --url " + url))
				.isEqualTo(new CommandOutcome(5, "", url + " did not answer in time." + System.lineSeparator()));
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
			CommandOutcome outcome = run("check --contract C --url http://localhost:" + server.getLocalPort());
			thread.join();
			assertThat(outcome.status()).isEqualTo(4);
			assertThat(outcome.err()).contains("gave no answer that is HTTP: ").hasLineCount(1);
		}
	}

	@Test
	void runWhenCertificateIsNotTrustedSaysSo() throws Exception {
		HttpsServer server = startSelfSigned();
		try {
			CommandOutcome outcome = run("check --contract C --url https://localhost:" + server.getAddress().getPort());
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
			CommandOutcome outcome = run(
					"check --insecure --contract C --url https://127.0.0.1:" + server.getAddress().getPort());
			assertThat(outcome.err()).isEmpty();
			assertThat(outcome.status()).isZero();
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void runWhenCertificateOfActuatorIsNotTrustedSaysSoUnlessInsecure() throws Exception {
		HttpsServer server = startSelfSigned();
		try {
			String url = "https://127.0.0.1:" + server.getAddress().getPort();
			CommandOutcome outcome = run("lock --actuator " + url);
			assertThat(outcome.status()).isEqualTo(6);
			assertThat(outcome.err()).contains("has no certificate that this Java trusts: ", "--insecure")
				.hasLineCount(1);
			assertThat(run("lock --insecure --actuator " + url)).isEqualTo(new CommandOutcome(7, "",
					url + "/cors?origins=all answers with something else than the endpoint does."
							+ System.lineSeparator()));
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

	private CommandOutcome run(String line) {
		return CommandOutcome.of(line.replace("--contract C", "--contract " + this.contract).split(" "));
	}

}
