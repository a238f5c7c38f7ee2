package io.github.corsstarter.registry.reader;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests for which reader needs which part of the JDK: a runtime image may lack the
 * modules of the others.
 */
class ReaderDependenciesTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("-tests.jar"))
		.importPackages("io.github.corsstarter");

	@ParameterizedTest
	@CsvSource({ "java.sql..,'JdbcOriginSource|ReadOnlyConnection|ReadOnlyConnection\\$Change|SqlFailure|ChangeTag'",
			"javax.sql..,'JdbcOriginSource|DataSourceLookup'",
			"java.net.http..,'HttpOriginSource|RegistryClient|TimedBody|Validators'" })
	void onlyTheReadersOfAKindKnowItsModule(String module, String classes) {
		ArchRuleDefinition.noClasses()
			.that()
			.haveNameNotMatching("io\\.github\\.corsstarter\\.registry\\.reader\\.(" + classes + ")")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(module)
			.check(CLASSES);
	}

}
