package io.github.corsstarter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page that says what is API, and for what the packages say of the rest.
 */
class ApiDocumentTests {

	private static final String ROOT = "io.github.corsstarter";

	private static final Path DOCUMENT = Path.of("..", "docs", "reference", "api.md");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([\\w.]+)` \\|");

	private static final String NOT_API = "Not API: may change in any release.";

	private static final String PARTLY_API = "API is what the page {@code docs/reference/api.md} lists; the rest may "
			+ "change in any release.";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void typesExistAndArePublic() throws IOException {
		Set<String> listed = rows("");
		listed.addAll(rows("Shown, and not API"));
		assertThat(listed).hasSizeBetween(40, 80)
			.allSatisfy((name) -> assertThat(CLASSES.get(name).getModifiers()).contains(JavaModifier.PUBLIC));
	}

	@Test
	void typesShowOnlyWhatIsListed() throws IOException {
		Set<String> api = rows("");
		Set<String> shown = api.stream()
			.flatMap((name) -> withNested(CLASSES.get(name)))
			.flatMap(ApiDocumentTests::shownBy)
			.map(ApiDocumentTests::topLevel)
			.filter((name) -> name.startsWith(ROOT) && !api.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(shown).isEqualTo(rows("Shown, and not API"));
	}

	@Test
	void packagesSayWhetherTheyMayChange() throws IOException {
		Set<String> api = rows("").stream()
			.map((name) -> name.substring(0, name.lastIndexOf('.')))
			.collect(Collectors.toSet());
		for (String module : List.of("cors-starter-core", "cors-starter-autoconfigure")) {
			for (Path file : packages(Path.of("..", module, "src/main/java"))) {
				String text = Files.readString(file).replaceAll("\\s+(\\* ?)?", " ");
				String name = text.replaceFirst(".* package ([\\w.]+);.*", "$1");
				assertThat(text).as(file.toString()).contains(api.contains(name) ? PARTLY_API : NOT_API);
			}
		}
	}

	private static List<Path> packages(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.endsWith("package-info.java")).toList();
		}
	}

	private static Stream<JavaClass> withNested(JavaClass type) {
		return CLASSES.stream()
			.filter((candidate) -> candidate.getModifiers().contains(JavaModifier.PUBLIC))
			.filter((candidate) -> topLevel(candidate).equals(type.getName()));
	}

	private static Stream<JavaClass> shownBy(JavaClass type) {
		Stream<JavaClass> supertypes = Stream.concat(type.getRawSuperclass().stream(),
				type.getRawInterfaces().stream());
		Stream<JavaClass> members = type.getMembers()
			.stream()
			.filter((member) -> member.getModifiers().contains(JavaModifier.PUBLIC)
					&& !member.getModifiers().contains(JavaModifier.SYNTHETIC))
			.flatMap(ApiDocumentTests::shownBy);
		return Stream.concat(supertypes, members);
	}

	private static Stream<JavaClass> shownBy(JavaMember member) {
		if (member instanceof JavaCodeUnit unit) {
			return Stream.of(Set.of(unit.getReturnType()), unit.getParameterTypes())
				.flatMap(Collection::stream)
				.flatMap(ApiDocumentTests::rawTypes);
		}
		return member.getAllInvolvedRawTypes().stream();
	}

	private static Stream<JavaClass> rawTypes(JavaType type) {
		return type.getAllInvolvedRawTypes().stream();
	}

	private static String topLevel(JavaClass type) {
		return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
	}

	/** The types of a section, or those of all sections that list API. */
	private static Set<String> rows(String title) throws IOException {
		return Stream.of(Files.readString(DOCUMENT).split("(?m)^## "))
			.filter((section) -> title.isEmpty() ? !section.startsWith("Shown") : section.startsWith(title))
			.flatMap((section) -> ROW.matcher(section).results())
			.filter((row) -> !row.group(2).equals("test") && !row.group(1).startsWith("cors"))
			.map((row) -> (row.group(2).equals("corsstarter") ? ROOT : ROOT + "." + row.group(2)) + "." + row.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
