package io.github.corsstarter.test.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.github.corsstarter.browser.BlockReason;
import io.github.corsstarter.test.CorsContract;
import io.github.corsstarter.test.HttpTransport;
import io.github.corsstarter.test.plain.ProfileSecurity;
import io.github.corsstarter.test.plain.PlainApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that {@code docs/guide/testing.md} shows code that is tested, and what it really
 * says when it fails.
 */
class TestingGuideTests {

	private static final Path GUIDE = Path.of("..", "docs", "guide", "testing.md");

	private static final Path SOURCES = Path.of("src", "test");

	@Test
	void codeOfGuideIsTestedCode() throws IOException {
		String sources = sources();
		assertThat(blocks("java")).hasSizeGreaterThan(3)
			.allSatisfy((block) -> assertThat(sources).contains(squeeze(block)));
		assertThat(blocks("yaml").get(0)).isEqualTo(read(SOURCES.resolve("resources/cors-contract.yml")));
	}

	@Test
	void failureOfGuideIsRealFailure() {
		try (ConfigurableApplicationContext first = new SpringApplicationBuilder(FirstApplication.class)
			.web(WebApplicationType.SERVLET)
			.run("--server.port=0")) {
			DynamicTest test = CorsContract.of("cors-contract.yml")
				.over(HttpTransport.to(PlainApplication.url(first)))
				.findFirst()
				.orElseThrow();
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> test.getExecutable().execute())
				.satisfies((ex) -> assertThat(ex.getMessage().replaceAll("localhost:[0-9]+", "localhost:8080"))
					.isEqualTo(blocks("text").get(0).stripTrailing()));
		}
	}

	@Test
	void reasonsOfGuideAreAllReasons() {
		assertThat(read(GUIDE).lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(3, line.indexOf('`', 3))))
			.containsSubsequence(Stream.of(BlockReason.values()).map(BlockReason::id).toList());
	}

	private static List<String> blocks(String language) {
		return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
			.matcher(read(GUIDE))
			.results()
			.map((MatchResult result) -> result.group(1))
			.toList();
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Files.list(SOURCES.resolve("java/io/github/corsstarter/test/guide"))) {
			return files.map(TestingGuideTests::read).map(TestingGuideTests::squeeze).collect(Collectors.joining("\n"));
		}
	}

	/** Pages of the guide are narrower than ours. */
	private static String squeeze(String code) {
		return code.replaceAll("\\s+", "");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@EnableAutoConfiguration
	@Configuration(proxyBeanMethods = false)
	@Import({ FirstOrderController.class, ProfileSecurity.class })
	static class FirstApplication {

	}

}
