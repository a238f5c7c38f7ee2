package io.github.corsstarter.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the command line needs, and what it can do without.
 */
class CliArchitectureTests {

	private static final String ROOT = "io.github.corsstarter.cli";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void classesWhenReadKnowOnlyWhatTheJarBrings() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax.net.ssl..", "com.sun.net.httpserver..", "javax.xml.stream..",
					"org.jspecify..", "picocli..", "com.fasterxml.jackson.annotation..", "tools.jackson..",
					"org.yaml.snakeyaml..", "io.github.corsstarter..")
			.check(CLASSES);
	}

	@Test
	void classesWhenReadTakeOnlyTheTransportOfTheKit() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveSimpleName("CheckCommand")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("io.github.corsstarter.test..")
			.check(CLASSES);
	}

	@Test
	void packagesWhenComparedHaveNoCycle() {
		SlicesRuleDefinition.slices()
			.matching(ROOT + ".(**)")
			.should()
			.beFreeOfCycles()
			.allowEmptyShould(true)
			.check(CLASSES);
	}

	@Test
	void packagesWhenReadAreNullMarked() {
		assertThat(CLASSES).extracting(JavaClass::getPackage)
			.isNotEmpty()
			.allMatch((javaPackage) -> javaPackage.isAnnotatedWith(NullMarked.class));
	}

	/**
	 * {@code Main} is for Java; the compiler copies {@code ExitStatus} into its users,
	 * who of {@code ActuatorAnswer} need the nested types alone.
	 */
	@Test
	void classesWhenPublicAreNeededByAnotherRoom() {
		assertThat(CLASSES)
			.filteredOn((type) -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
			.filteredOn((type) -> type.getDirectDependenciesToSelf()
				.stream()
				.allMatch((use) -> use.getOriginClass().getPackage().equals(type.getPackage())))
			.extracting(JavaClass::getSimpleName)
			.containsExactlyInAnyOrder("Main", "ExitStatus", "ActuatorAnswer");
	}

	@Test
	void roomsWhenReadDoNotKnowCommands() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(ROOT + ".*..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT)
			.check(CLASSES);
	}

	@Test
	void classesWhenReadFoldCaseByLocale() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethod(String.class, "toLowerCase")
			.orShould()
			.callMethod(String.class, "toUpperCase")
			.check(CLASSES);
	}

}
