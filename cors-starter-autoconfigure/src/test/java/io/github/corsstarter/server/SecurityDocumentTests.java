package io.github.corsstarter.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each promise of SECURITY.md names tests that there are.
 */
class SecurityDocumentTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|Cases))`");

	@Test
	void promisesWhenReadNameTestsThatThereAre() throws IOException {
		Set<String> named = new TreeSet<>();
		for (String line : Files.readAllLines(ROOT.resolve("SECURITY.md"))) {
			Matcher tests = TEST.matcher(line);
			boolean promise = line.startsWith("| ") && !line.startsWith("| promise");
			assertThat(promise && !tests.find()).as(line).isFalse();
			tests.reset();
			while (tests.find()) {
				named.add(tests.group(1));
			}
		}
		assertThat(named).hasSizeGreaterThan(20);
		assertThat(testClasses()).containsAll(named);
	}

	private static Set<String> testClasses() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith("Tests.java") || name.endsWith("Cases.java"))
				.map((name) -> name.substring(0, name.length() - ".java".length()))
				.collect(Collectors.toSet());
		}
	}

}
