package io.github.corsstarter.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application loads that neither tries a candidate nor guards changes, nor takes
 * reports of browsers.
 */
@Tag("long")
class ShadowClassesTests {

	private static final Pattern SHADOWS = Pattern
		.compile("corsstarter\\.(web\\..*Shadow|change\\.candidate|change\\.guard|client|json)");

	@TempDir
	private Path folder;

	@Test
	void classesWhenNothingIsAskedForAreNotLoaded() throws Exception {
		Path log = this.folder.resolve("classes.txt");
		try (ForkedApplication application = ForkedApplication.start(TomcatMain.class,
				System.getProperty("java.class.path"), List.of("-Xlog:class+load:file=" + log),
				"--cors.allowed-origins=https://app.example.com", "--cors.reload.guard=0")) {
			assertThat(application.preflight("https://app.example.com").statusCode()).isEqualTo(204);
			assertThat(application.preflight("https://evil.example").statusCode()).isEqualTo(403);
		}
		try (Stream<String> lines = Files.lines(log)) {
			List<String> loaded = lines.filter((line) -> line.contains("corsstarter")).toList();
			assertThat(loaded).anyMatch((line) -> line.contains(".web.CorsDecider "));
			assertThat(loaded.stream().filter((line) -> SHADOWS.matcher(line).find())).isEmpty();
		}
	}

}
