package io.github.corsstarter.test.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.corsstarter.test.plain.PlainApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the executable jar. They run when it is packaged.
 */
@EnabledIfSystemProperty(named = ExecutableJarTests.PROPERTY, matches = ".+")
class ExecutableJarTests {

	static final String PROPERTY = "cli.jar";

	private static final String JAR = System.getProperty(PROPERTY, "");

	@Test
	void jarWhenRunAloneChecksServer(@TempDir Path folder) throws Exception {
		Path contract = Files.writeString(folder.resolve("cors-contract.yml"),
				"contract: [{ who: https://app.example.com, what: PUT, where: /orders/7, expected: allowed }]");
		try (ConfigurableApplicationContext tomcat = PlainApplication.start(WebApplicationType.SERVLET)) {
			Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-jar", JAR, "check", "--url", PlainApplication.url(tomcat), "--contract", contract.toString())
				.redirectErrorStream(true)
				.start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(output).contains("ok    PUT /orders/7 from https://app.example.com").endsWith("suite = pass\n");
			assertThat(process.waitFor()).isZero();
		}
	}

	@Test
	void jarWhenReadBringsAllItNeedsAndKeepsItToItself() throws IOException {
		try (JarFile jar = new JarFile(JAR)) {
			List<String> classes = jar.stream()
				.map(ZipEntry::getName)
				.filter((name) -> name.endsWith(".class"))
				.toList();
			assertThat(classes).allMatch((name) -> name.startsWith("io/github/corsstarter/"))
				.contains("io/github/corsstarter/test/cli/snakeyaml/Yaml.class",
						"io/github/corsstarter/contract/Contract.class");
		}
	}

}
