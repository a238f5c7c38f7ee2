package io.github.corsstarter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The map of the house shows the rooms that there are, what they hold, and no arrow that
 * is not there.
 */
class ArchitectureDocumentTests {

	private static final String ROOT = "io.github.corsstarter";

	private static final Path DOCUMENT = Path.of("..", "docs", "architecture.md");

	private static final List<String> MODULES = List.of("cors-starter-core", "cors-starter-autoconfigure",
			"cors-starter-cli");

	private static final Pattern ROW = Pattern.compile("\\| `([\\w.]+)` \\| ([^|]+) \\| ([^|]*)\\|");

	private static final Pattern IMPORT = Pattern
		.compile("(?m)^import (?:static )?io\\.github\\.corsstarter((?:\\.[a-z]+)*)\\.[A-Z]");

	private static final Pattern CODE = Pattern.compile("`([\\w.]+)`");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void packagesAreThoseOfTheCode() throws IOException {
		Set<String> packages = new TreeSet<>();
		for (String module : MODULES) {
			Path root = Path.of("..", module, "src/main/java/io/github/corsstarter");
			try (Stream<Path> files = Files.walk(root)) {
				files.filter((file) -> file.endsWith("package-info.java"))
					.map((file) -> root.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
					.forEach((name) -> packages.add(name.isEmpty() ? "corsstarter" : name));
			}
		}
		assertThat(rows().keySet()).isEqualTo(packages);
	}

	@Test
	void sentencesAreThoseOfThePackages() throws IOException {
		for (Map.Entry<String, MatchResult> row : rows().entrySet()) {
			assertThat(row.getValue().group(2).replace("`", "")).as(row.getKey()).isEqualTo(sentence(row.getKey()));
		}
	}

	@Test
	void arrowsAreThoseOfTheCode() throws IOException {
		for (Map.Entry<String, MatchResult> row : rows().entrySet()) {
			assertThat(codes(row.getValue().group(3))).as(row.getKey()).isEqualTo(used(row.getKey()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "A request, 12", "A property, 14" })
	void walksAreShortAndMeetClassesThatExist(String walk, int most) throws IOException {
		Set<String> names = CLASSES.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
		String section = Files.readString(DOCUMENT).split("(?m)^## " + walk + "$")[1].split("(?m)^## ")[0];
		List<String> stops = section.lines()
			.filter((line) -> line.matches("\\d+\\. .*"))
			.flatMap((line) -> codes(line.split(": ")[0]).stream())
			.toList();
		assertThat(stops).isNotEmpty().hasSizeLessThanOrEqualTo(most).allMatch(names::contains);
	}

	private static Map<String, MatchResult> rows() throws IOException {
		Map<String, MatchResult> rows = new TreeMap<>();
		Matcher matcher = ROW.matcher(Files.readString(DOCUMENT));
		while (matcher.find()) {
			assertThat(rows.put(matcher.group(1), matcher.toMatchResult())).as(matcher.group(1)).isNull();
		}
		return rows;
	}

	private static Set<String> codes(String text) {
		return CODE.matcher(text).results().map((code) -> code.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** By the imports, since what is only passed on makes no arrow. */
	private static Set<String> used(String name) throws IOException {
		Set<String> used = new TreeSet<>();
		try (Stream<Path> files = Files.list(folder(name))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				IMPORT.matcher(Files.readString(file))
					.results()
					.map((found) -> found.group(1).isEmpty() ? "corsstarter" : found.group(1).substring(1))
					.forEach(used::add);
			}
		}
		used.remove(name);
		return used;
	}

	private static Path folder(String name) {
		String folder = name.equals("corsstarter") ? "" : name.replace('.', '/');
		return MODULES.stream()
			.map((module) -> Path.of("..", module, "src/main/java/io/github/corsstarter", folder))
			.filter((path) -> Files.exists(path.resolve("package-info.java")))
			.findFirst()
			.orElseThrow();
	}

	/** The first sentence of a package's description. */
	private static String sentence(String name) throws IOException {
		Path file = folder(name).resolve("package-info.java");
		String text = Stream.of(Files.readString(file).split("\\*/")[0].split("\n"))
			.map((line) -> line.replaceFirst("^/?\\*+|^ \\*", "").strip())
			.collect(Collectors.joining(" "))
			.strip();
		return text.replaceAll("\\{@\\w+ ([^}]*)}", "$1").split("(?<=\\.) ")[0];
	}

}
