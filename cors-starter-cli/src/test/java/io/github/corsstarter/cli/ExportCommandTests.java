package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExportCommand}.
 */
class ExportCommandTests {

	static final String DOCUMENT = """
			format: 1
			environments:
			  prod:
			    version: "3f2a9c51"
			    policies:
			      default:
			        paths: [/**]
			        allowed-origins: [https://app.example.com]
			        allowed-methods: [GET, HEAD, PUT]
			        allowed-headers: [content-type]
			        exposed-headers: []
			        allow-credentials: true
			        max-age: 30m
			        on-denied: forbid
			        preflight-status: 204
			  test:
			    policies:
			      default:
			        paths: ['/a/{id:[0-9]+}']
			        allowed-origins: ['https://**.example.com']
			        allowed-methods: [GET, HEAD]
			        allowed-headers: []
			        exposed-headers: []
			        allow-credentials: false
			        max-age: 30m
			        on-denied: forbid
			        preflight-status: 204
			""";

	@TempDir
	private Path folder;

	private Path document;

	@BeforeEach
	void write() throws IOException {
		this.document = Files.writeString(this.folder.resolve("cors-policy.lock.yml"), DOCUMENT);
	}

	@ParameterizedTest
	@CsvSource({ "nginx, 'server {'", "apache, <VirtualHost *:9000>", "haproxy, frontend cors", "caddy, ':9000 {'" })
	void exportWhenPoliciesFitWritesThemWithTheCommandThatDoes(String format, String line) {
		CommandOutcome outcome = export("--format", format, "--environment", "prod", "--listen", "9000", "--date",
				"2026-11-29");
		assertThat(outcome.err()).isEmpty();
		assertThat(outcome.status()).isZero();
		assertThat(outcome.out()).contains("environment 'prod', policy version 3f2a9c51, 2026-11-29")
			.contains("export --format " + format)
			.contains("https://app.example.com")
			.contains(line)
			.doesNotContain(this.folder.toString());
	}

	@ParameterizedTest
	@CsvSource({
			"nginx, proxy_ssl_trusted_certificate /etc/ssl/certs/ca-certificates.crt;, proxy_ssl_trusted_certificate /ca.pem;",
			"apache, SSLProxyCACertificateFile /etc/ssl/certs/ca-certificates.crt, SSLProxyCACertificateFile /ca.pem",
			"haproxy, ca-file @system-ca sni str(app.internal), ca-file /ca.pem sni str(app.internal)",
			"caddy, https://app.internal:8443 {, tls_trusted_ca_certs /ca.pem" })
	void exportWhenUpstreamIsHttpsNamesTheAuthorities(String format, String system, String own) {
		String[] arguments = { "--format", format, "--environment", "prod", "--upstream", "https://app.internal:8443" };
		assertThat(export(arguments).out()).contains(system).doesNotContain("/ca.pem");
		String[] more = Arrays.copyOf(arguments, arguments.length + 2);
		more[arguments.length] = "--upstream-ca";
		more[arguments.length + 1] = "/ca.pem";
		assertThat(export(more).out()).contains(own, "--upstream https://app.internal:8443 --upstream-ca");
	}

	@ParameterizedTest
	@CsvSource({ "spring-cloud-gateway, own-cors, navigation-denied (on-denied)",
			"gateway-api, no-cors, path-readings (paths)", "aws-http-api, no-cors, whole-api (paths)" })
	void exportWhenPoliciesDoNotFitSaysWhyAndWritesNothing(String format, String application, String reason) {
		CommandOutcome outcome = export("--format", format, "--environment", "prod", "--application", application);
		assertThat(outcome.status()).isEqualTo(10);
		assertThat(outcome.err()).contains(reason);
		assertThat(outcome.out()).isEmpty();
	}

	@Test
	void exportWhenRunAgainIsTheSame() {
		String[] arguments = { "--format", "nginx", "--environment", "prod" };
		assertThat(export(arguments)).isEqualTo(export(arguments));
	}

	@Test
	void checkWhenFileIsAsItShouldBeSaysNothingAndOneThatIsStaleFails() throws IOException {
		Path file = Files.writeString(this.folder.resolve("cors.conf"),
				export("--format", "nginx", "--environment", "prod").out());
		assertThat(export("--format", "nginx", "--environment", "prod", "--check", file.toString()))
			.isEqualTo(new CommandOutcome(0, "", ""));
		Files.writeString(this.document, DOCUMENT.replace("https://app.example.com", "https://new.example.com"));
		CommandOutcome stale = export("--format", "nginx", "--environment", "prod", "--check", file.toString());
		assertThat(stale.status()).isOne();
		assertThat(stale.err()).contains("cors.conf is stale. Write it again: java -jar cors-starter-cli.jar export");
		CommandOutcome missing = export("--format", "nginx", "--environment", "prod", "--check",
				this.folder.resolve("none").toString());
		assertThat(missing.status()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					--format nginx                                         | 2  | choose one with --environment. There are: prod, test.
					--format nginx --environment live                      | 2  | The document has no environment 'live'. There are: prod, test.
					--format iis --environment prod                        | 2  | 'iis' is none of nginx, apache
					--format nginx --environment prod --application maybe  | 2  | 'maybe' is none of own-cors, no-cors
					--format nginx --environment test                      | 10 | The path pattern '/a/{id:[0-9]+}' cannot be written
					--format nginx --environment prod --path /b            | 10 | No policy has the path pattern '/b'. There are: /**.
					--format nginx --environment prod --upstream a.example | 10 | The upstream 'a.example' is not http://host:port
					--format nginx --environment prod --upstream https://10.0.0.7 | 10 | The upstream 'https://10.0.0.7' is an address, and nginx compares
					--format apache --environment prod --upstream https://[::1]:8443 | 10 | is an address, and Apache httpd compares
					--format haproxy --environment prod --upstream https://10.0.0.7:1 | 10 | is an address, and HAProxy compares
					--format nginx --environment prod --upstream-ca a;b    | 10 | The file of the authorities 'a;b' is not a path such as
					--format nginx --environment prod --listen 80;x        | 10 | The address to listen on '80;x' is not a port
					--format nginx --environment prod --prefix /a;b        | 10 | The prefix '/a;b' is not a path
					""")
	void exportWhenSomethingIsWrongSaysWhatInOneLine(String line, int status, String message) {
		CommandOutcome outcome = export(line.split(" +"));
		assertThat(outcome.status()).isEqualTo(status);
		assertThat(outcome.err().lines()).hasSize(1);
		assertThat(outcome.err()).contains(message);
		assertThat(outcome.out()).isEmpty();
	}

	@Test
	void exportWhenDocumentIsNoneSaysSo() throws IOException {
		Files.writeString(this.document, "contract: []\n");
		assertThat(export("--format", "nginx").status()).isEqualTo(3);
		Files.delete(this.document);
		CommandOutcome outcome = export("--format", "nginx");
		assertThat(outcome.status()).isEqualTo(3);
		assertThat(outcome.err()).contains("cannot be read");
	}

	private CommandOutcome export(String... arguments) {
		String[] all = new String[arguments.length + 3];
		all[0] = "export";
		all[1] = "--policies";
		all[2] = this.document.toString();
		System.arraycopy(arguments, 0, all, 3, arguments.length);
		return CommandOutcome.of(all);
	}

}
