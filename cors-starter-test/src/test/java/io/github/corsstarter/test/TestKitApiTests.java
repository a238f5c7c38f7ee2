package io.github.corsstarter.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the rows of the page of the API that are of this module.
 */
class TestKitApiTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "reference", "api.md");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `test` \\|");

	@Test
	void rowsOfThePageAreThePublicTypes() throws IOException {
		Set<String> types = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(CorsContract.class.getPackageName())
			.stream()
			.filter((type) -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
			.map(JavaClass::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> rows = ROW.matcher(Files.readString(DOCUMENT))
			.results()
			.map((row) -> row.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(rows).isNotEmpty().isEqualTo(types);
	}

}
