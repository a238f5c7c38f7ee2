package io.github.corsstarter.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the executable jar. They run when it is packaged.
 */
@EnabledIfSystemProperty(named = ExecutableJarTests.PROPERTY, matches = ".+")
class ExecutableJarTests {

	static final String PROPERTY = "cli.jar";

	private static final String JAR = System.getProperty(PROPERTY, "");

	@ParameterizedTest
	@ValueSource(strings = { "text", "json", "junit" })
	void jarWhenRunAloneChecksServer(String format, @TempDir Path folder) throws Exception {
		Path contract = Files.writeString(folder.resolve("cors-contract.yml"),
				"contract: [{ who: https://app.example.com, what: PUT, where: /orders/7, expected: allowed }]");
		try (ShopServer server = new ShopServer()) {
			CommandOutcome outcome = run("check", "--url", server.url(), "--contract", contract.toString(), "--format",
					format);
			assertThat(outcome.err()).isEmpty();
			assertThat(outcome.out()).contains("PUT /orders/7 from https://app.example.com");
			assertThat(outcome.status()).isZero();
		}
	}

	@Test
	void jarWhenRunAloneLocksComparesAndAudits(@TempDir Path folder) throws Exception {
		String lock = folder.resolve("cors-policy.lock.yml").toString();
		try (ScriptedActuator actuator = new ScriptedActuator().with("cors", ScriptedActuator.CORS)) {
			assertThat(run("lock", "--actuator", actuator.url(), "--output", lock))
				.isEqualTo(new CommandOutcome(0, "", ""));
			assertThat(Path.of(lock)).hasContent(ScriptedActuator.LOCK);
			assertThat(run("lock", "--actuator", actuator.url(), "--check", lock).status()).isZero();
			assertThat(run("diff", lock, actuator.url(), "--format", "json").out()).startsWith("{\"effect\":\"none\"");
			assertThat(run("audit", "--actuator", actuator.url()).out()).startsWith("# CORS audit of ");
		}
	}

	@Test
	void jarWhenAskedTellsVersionAndHelp() throws Exception {
		assertThat(run("--version").out()).startsWith("cors-starter-cli " + System.getProperty("cli.version"));
		assertThat(run("draft", "--help").out()).startsWith("Usage: java -jar cors-starter-cli.jar draft ");
	}

	@Test
	void jarWhenReadBringsAllItNeedsAndKeepsItToItself() throws IOException {
		try (JarFile jar = new JarFile(JAR)) {
			List<String> names = jar.stream().map(ZipEntry::getName).toList();
			assertThat(names).filteredOn((name) -> name.endsWith(".class"))
				.allMatch((name) -> name.startsWith("io/github/corsstarter/"))
				.contains("io/github/corsstarter/cli/shaded/picocli/CommandLine.class",
						"io/github/corsstarter/contract/Contract.class");
			assertThat(names).filteredOn((name) -> name.startsWith("io/github/corsstarter/test/"))
				.containsExactlyInAnyOrder("io/github/corsstarter/test/",
						"io/github/corsstarter/test/HttpTransport.class",
						"io/github/corsstarter/test/UnreadBody.class");
			assertThat(names).contains("META-INF/LICENSE", "META-INF/NOTICE")
				.noneMatch((name) -> name.startsWith("META-INF/services/"));
		}
	}

	@Test
	void pomWhenPublishedNamesOnlyWhatTestsNeed() throws Exception {
		Document pom = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(Path.of(JAR).resolveSibling("dependency-reduced-pom.xml").toFile());
		NodeList scopes = pom.getElementsByTagName("scope");
		assertThat(IntStream.range(0, scopes.getLength()).mapToObj((i) -> scopes.item(i).getTextContent())).isNotEmpty()
			.containsOnly("test");
	}

	private static CommandOutcome run(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		return new CommandOutcome(process.waitFor(), out, err);
	}

}
