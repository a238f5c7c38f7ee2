package io.github.corsstarter.compatibility;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.autoconfigure.CorsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records which jars ran on which line, in the format of {@code sha256sum}.
 */
class JarsTests {

	@Test
	void jarsAreRecorded() throws Exception {
		assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("compatibility.spring-boot"));
		List<String> lines = List.of(line(CorsPolicy.class), line(CorsAutoConfiguration.class));
		System.out.println("Spring Boot " + SpringBootVersion.getVersion() + " runs");
		lines.forEach(System.out::println);
		Files.write(Path.of(System.getProperty("compatibility.jars")), lines);
	}

	private static String line(Class<?> type) throws Exception {
		Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
		assertThat(jar).isRegularFile();
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
		return HexFormat.of().formatHex(hash) + "  " + jar.getFileName();
	}

}
