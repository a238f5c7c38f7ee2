package io.github.corsstarter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the test code of all modules, and of the builds in
 * {@code integration-tests}.
 */
class TestSourcesTests {

	private static final Path TESTS = Path.of("src", "test");

	private static final String PACKAGE = "package-info.java";

	@Test
	void classesWhenOfTestsHaveNamesOfTheirOwn() throws IOException {
		Map<String, List<Path>> files = sources().stream()
			.filter((file) -> !file.endsWith(PACKAGE))
			.collect(Collectors.groupingBy((file) -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
		files.values().removeIf((same) -> same.size() == 1 || same.stream().noneMatch(TestSourcesTests::isTest));
		assertThat(files).isEmpty();
	}

	@Test
	void packagesWhenOfTestsAreNullMarked() throws IOException {
		List<Path> folders = sources().stream()
			.filter(TestSourcesTests::isTest)
			.filter((file) -> file.toString().contains(Path.of("src", "test", "java").toString()))
			.map(Path::getParent)
			.distinct()
			.toList();
		assertThat(folders).hasSizeGreaterThan(40).allSatisfy((folder) -> {
			assertThat(folder.resolve(PACKAGE)).exists();
			assertThat(folder.resolve(PACKAGE)).content().contains("@NullMarked");
		});
	}

	private static boolean isTest(Path file) {
		return file.toString().contains(TESTS.toString());
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(".."))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> file.toString().contains(Path.of("src").toString()))
				.filter((file) -> !file.toString().contains("target"))
				.toList();
		}
	}

}
