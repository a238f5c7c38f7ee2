package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many classes of this project a start waits for: those that are loaded until all
 * beans are there. Time cannot be held on a shared machine, classes can.
 */
@Tag("long")
class StartClassesTests {

	/** Of the two jars, or a lambda of one of their classes. */
	private static final Pattern OURS = Pattern.compile(
			".*\\bio\\.github\\.corsstarter\\.(?!server\\.)\\S+ source: (file:\\S+/cors-starter-(core|autoconfigure)/target/classes/"
					+ "|io\\.github\\.corsstarter\\..*)");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(classes = { TomcatMain.class, NettyMain.class })
	void classesWhenNothingIsConfiguredAreThoseThatFindOut(Class<?> main) throws Exception {
		assertThat(classes(main)).hasSizeLessThanOrEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(classes = { TomcatMain.class, NettyMain.class })
	void classesWhenAPolicyIsConfiguredAreFew(Class<?> main) throws Exception {
		List<String> classes = classes(main, "--cors.allowed-origins=https://app.example.com");
		assertThat(classes).anyMatch((line) -> line.contains(".web.CorsDecider "))
			.hasSizeLessThanOrEqualTo(245)
			.as("rules are asked when the start is over")
			.noneMatch((line) -> line.contains(".corsstarter.finding.PolicyFindings "));
	}

	private List<String> classes(Class<?> main, String... arguments) throws Exception {
		Path log = this.folder.resolve("classes.txt");
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--management.endpoints.web.exposure.include=*");
		Process process = ForkedApplication.fork(main, System.getProperty("java.class.path"),
				List.of("-Xlog:class+load:file=" + log, "-Dspring.context.exit=onRefresh"), all.toArray(String[]::new));
		String output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(output).isZero();
		return ours(log);
	}

	private static List<String> ours(Path log) throws IOException {
		try (Stream<String> lines = Files.lines(log)) {
			return lines.filter((line) -> OURS.matcher(line).matches()).toList();
		}
	}

}
