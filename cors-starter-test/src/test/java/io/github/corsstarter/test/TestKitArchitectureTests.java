package io.github.corsstarter.test;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the kit needs, and what it can do without.
 */
class TestKitArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("io.github.corsstarter.test..");

	@Test
	void classesWhenReadKnowOnlyTheTechnologyOfTheirName() {
		onlyKnownBy("org.springframework..", "MockMvc.*|WebTestClient.*|RestTestClient.*|SpringClients|"
				+ "ConfiguredPolicies|ApplicationEnvironment");
		onlyKnownBy("jakarta..", "MockMvc.*");
		onlyKnownBy("org.assertj..", "FetchAssert|AssertableFetch|BrowserPage");
		onlyKnownBy("org.junit..", "CorsContract");
		onlyKnownBy("io.github.corsstarter.autoconfigure..", "none");
		for (String room : List.of("actuate", "change", "configuration", "explainer", "fix", "observation", "reactive",
				"report", "rule", "servlet", "source", "web")) {
			onlyKnownBy("io.github.corsstarter." + room + "..", "ConfiguredPolicies");
		}
	}

	private static void onlyKnownBy(String packages, String simpleNames) {
		ArchRuleDefinition.noClasses()
			.that(DescribedPredicate.describe("are not " + simpleNames,
					(type) -> !type.getSimpleName().matches(simpleNames)))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(packages)
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

}
