package io.github.corsstarter;

import java.time.Clock;
import java.time.Instant;
import java.util.ServiceLoader;
import java.util.logging.Logger;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the packages of the core may know.
 */
class CoreArchitectureTests {

	private static final String ROOT = "io.github.corsstarter";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void packagesWhenComparedHaveNoCycle() {
		SlicesRuleDefinition.slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void packagesWhenComparedKnowOnlyThoseBelow() {
		layers().whereLayer("contract")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("document")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("diff")
			.mayOnlyBeAccessedByLayers("document")
			.whereLayer("finding")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("explain")
			.mayOnlyBeAccessedByLayers("contract", "document", "yaml")
			.whereLayer("yaml")
			.mayOnlyBeAccessedByLayers("contract", "document")
			.whereLayer("path")
			.mayNotAccessAnyLayer()
			.whereLayer("browser")
			.mayOnlyBeAccessedByLayers("diff", "contract", "explain", "finding")
			.whereLayer("browser")
			.mayOnlyAccessLayers("http", "root")
			.whereLayer("root")
			.mayOnlyBeAccessedByLayers("browser", "diff", "document", "contract", "explain", "finding")
			.whereLayer("origin")
			.mayOnlyBeAccessedByLayers("root", "diff", "explain", "finding")
			.whereLayer("http")
			.mayNotAccessAnyLayer()
			.whereLayer("problem")
			.mayOnlyAccessLayers("http")
			.check(CLASSES);
	}

	private static Architectures.LayeredArchitecture layers() {
		return Architectures.layeredArchitecture()
			.consideringOnlyDependenciesInLayers()
			.layer("root")
			.definedBy(ROOT)
			.layer("contract")
			.definedBy(ROOT + ".contract..")
			.layer("document")
			.definedBy(ROOT + ".document..")
			.layer("yaml")
			.definedBy(ROOT + ".yaml..")
			.layer("path")
			.definedBy(ROOT + ".path..")
			.layer("diff")
			.definedBy(ROOT + ".diff..")
			.optionalLayer("explain")
			.definedBy(ROOT + ".explain")
			.layer("browser")
			.definedBy(ROOT + ".browser..")
			.layer("finding")
			.definedBy(ROOT + ".finding..")
			.layer("origin")
			.definedBy(ROOT + ".origin")
			.layer("http")
			.definedBy(ROOT + ".http..")
			.layer("problem")
			.definedBy(ROOT + ".problem..");
	}

	@Test
	void selfAttackWhenReadKnowsNothingOfTheIndexAndHasOneEntrance() {
		String attack = ROOT + ".origin.attack";
		ArchRuleDefinition.classes()
			.that()
			.resideInAPackage(attack)
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", attack)
			.andShould()
			.onlyHaveDependentClassesThat()
			.resideInAnyPackage(ROOT, attack)
			.check(CLASSES);
		assertThat(CLASSES).filteredOn((type) -> type.getPackageName().equals(attack) && type.isTopLevelClass())
			.flatExtracting(JavaClass::getMethods)
			.filteredOn((method) -> method.getModifiers().contains(JavaModifier.PUBLIC)
					&& method.getOwner().getModifiers().contains(JavaModifier.PUBLIC))
			.extracting(JavaMethod::getFullName)
			.singleElement(InstanceOfAssertFactories.STRING)
			.startsWith(attack + ".OriginAttack.run(");
	}

	@Test
	void classesWhenReadDependOnTheLibraryOfTheJdkAlone() {
		ArchRuleDefinition.classes()
			.that()
			.doNotHaveSimpleName("YamlNodes")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", ROOT + "..")
			.check(CLASSES);
	}

	@Test
	void packagesWhenReadAreNullMarked() {
		assertThat(CLASSES).extracting(JavaClass::getPackage)
			.isNotEmpty()
			.allMatch((javaPackage) -> javaPackage.isAnnotatedWith(NullMarked.class));
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

	@Test
	void classesWhenReadKnowNoLoggerClockOrService() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.belongToAnyOf(Logger.class, System.Logger.class, Clock.class, ServiceLoader.class)
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(System.class, "nanoTime")
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(CLASSES);
	}

	@Test
	void staticFieldsWhenReadAreFinal() {
		ArchRuleDefinition.fields().that().areStatic().should().beFinal().check(CLASSES);
	}

	/**
	 * Each package is a slice of its own.
	 */
	private static final class Packages implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
			return SliceIdentifier.of(javaClass.getPackageName());
		}

		@Override
		public String getDescription() {
			return "packages";
		}

	}

}
