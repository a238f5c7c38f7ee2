package io.github.corsstarter;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how the packages depend on each other, and for the rules of
 * auto-configurations.
 */
class AutoConfigurationArchitectureTests {

	private static final String ROOT = "io.github.corsstarter";

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.withImportOption((location) -> !location.contains("-tests.jar"))
		.importPackages(ROOT);

	/** Names of older lines of Spring Boot, which the one of the tests does not have. */
	private static final Set<String> NAMES_OF_OLDER_LINES = Set
		.of("org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration");

	/** Types that are in different packages in different lines of Spring Boot. */
	private static final Set<String> MOVED_TYPES = Set.of("EnvironmentPostProcessor", "BootstrapRegistry",
			"ConfigurableBootstrapContext", "WebMvcAutoConfiguration", "DispatcherServletAutoConfiguration",
			"ErrorMvcAutoConfiguration", "WebFluxAutoConfiguration", "HttpHandlerAutoConfiguration",
			"ErrorWebFluxAutoConfiguration", "MetricsAutoConfiguration", "CompositeMeterRegistryAutoConfiguration",
			"ObservationAutoConfiguration", "WebMvcObservationAutoConfiguration", "WebFluxObservationAutoConfiguration",
			"HealthIndicator", "SecurityAutoConfiguration", "SecurityFilterAutoConfiguration",
			"ReactiveSecurityAutoConfiguration", "ReactiveWebSecurityAutoConfiguration", "SecurityFilterProperties",
			"SecurityProperties", "ServerProperties", "WebServerApplicationContext", "WebServerInitializedEvent",
			"ServletManagementContextAutoConfiguration", "AutoConfigureMockMvc", "WebMvcTest", "WebFluxTest",
			"AutoConfigureWebTestClient", "TestRestTemplate");

	/** Methods of HttpHeaders that are not in every line of Spring Framework. */
	private static final Set<String> MOVED_HEADER_METHODS = Set.of("get", "remove", "getOrEmpty", "getOrDefault",
			"containsKey", "containsHeader", "keySet", "headerNames", "entrySet", "headerSet", "putAll");

	@Test
	void classesAreThere() {
		assertThat(CLASSES).hasSizeGreaterThan(60);
	}

	/** So that a disk which is full or read-only harms nothing. */
	@Test
	void nothingIsWrittenToADisk() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat()
			.haveNameMatching("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)"
					+ "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel|java\\.nio\\.file\\.StandardOpenOption")
			.orShould()
			.callMethodWhere(DescribedPredicate.<JavaMethodCall>describe("writes a file",
					(JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(Files.class)
							&& call.getName()
								.matches("(write|newOutput|newBufferedWriter|newByteChannel|copy|move|create|"
										+ "delete|set).*")
							|| call.getTargetOwner().isEquivalentTo(File.class)
									&& call.getName().matches("(create|delete|mkdir|rename|set).*")))
			.check(CLASSES);
	}

	/** A clock may jump, and {@code System.nanoTime()} does not. */
	@Test
	void waitingDoesNotAskAClock() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideInAnyPackage(ROOT + ".change.watch", ROOT + ".change.guard")
			.or()
			.haveNameMatching(".*\\.Denial(Log|Lines|Throttle).*")
			.should()
			.dependOnClassesThat()
			.haveNameMatching("java\\.time\\.(Clock|Instant|InstantSource|LocalDate.*|ZonedDateTime)")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(CLASSES);
	}

	@Test
	void packagesHaveNoCycle() {
		SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void stacksDoNotKnowEachOther() {
		check("servlet", "reactive", "autoconfigure.reactive");
		check("reactive", "servlet", "autoconfigure.servlet");
		check("autoconfigure.servlet", "reactive", "autoconfigure.reactive", "rule.reactive");
		check("autoconfigure.reactive", "servlet", "autoconfigure.servlet", "rule.servlet");
		check("actuate", "servlet", "reactive", "actuate.servlet", "actuate.reactive", "actuate.page");
		check("actuate.page", "servlet", "reactive", "actuate.servlet", "actuate.reactive");
		check("actuate.servlet", "reactive", "actuate.reactive");
		check("actuate.reactive", "servlet", "actuate.servlet");
		check("rule.servlet", "reactive", "rule.reactive");
		check("rule.reactive", "servlet", "rule.servlet");
		check("rule", "servlet", "reactive", "rule.servlet", "rule.reactive");
	}

	@Test
	void webKnowsNobodyAboveIt() {
		check("web", "servlet", "reactive", "observation", "actuate", "explainer", "rule", "configuration", "fix",
				"report", "change");
	}

	@ParameterizedTest
	@ValueSource(strings = { "servlet", "reactive", "observation", "actuate", "actuate.servlet", "actuate.reactive",
			"actuate.page", "configuration", "configuration.key", "source", "fix", "report", "explainer", "rule.layer",
			"rule.handler", "rule", "rule.servlet", "rule.reactive", "web", "change" })
	void onlyAutoConfigurationsKnowAutoConfigurations(String name) {
		noClassesOf(name).should().dependOnClassesThat().resideInAPackage(ROOT + ".autoconfigure..").check(CLASSES);
	}

	private static void check(String name, String... others) {
		String[] packages = Stream.of(others).map((other) -> ROOT + "." + other).toArray(String[]::new);
		noClassesOf(name).should().dependOnClassesThat().resideInAnyPackage(packages).check(CLASSES);
	}

	private static GivenClassesConjunction noClassesOf(String name) {
		return ArchRuleDefinition.noClasses().that().resideInAPackage(ROOT + "." + name);
	}

	@Test
	void onlyServletPackagesKnowTheServletApi() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("..servlet..", "..observation..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("jakarta.servlet..")
			.check(CLASSES);
	}

	@Test
	void packagesAreNullMarked() {
		Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
		assertThat(packages).isNotEmpty().allSatisfy((name) -> {
			Package loaded = Class.forName(name + ".package-info").getPackage();
			assertThat(loaded.isAnnotationPresent(NullMarked.class)).as("%s", name).isTrue();
		});
	}

	@Test
	void autoConfigurationsAreWhereTheyBelong() {
		ArchRule rule = ArchRuleDefinition.classes()
			.that()
			.areAnnotatedWith(AutoConfiguration.class)
			.should()
			.resideInAPackage(ROOT + ".autoconfigure..")
			.andShould()
			.bePublic()
			.andShould()
			.haveModifier(JavaModifier.FINAL)
			.andShould()
			.haveSimpleNameEndingWith("AutoConfiguration");
		rule.check(CLASSES);
		ArchRuleDefinition.classes()
			.that()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.should()
			.beAnnotatedWith(AutoConfiguration.class)
			.check(CLASSES);
	}

	/**
	 * A condition that names its class by a text can be read where the class is absent.
	 */
	@Test
	void autoConfigurationsHaveNoPublicMembersAndNoConditionsOfClassesOnMethodsButByName() {
		assertThat(autoConfigurations()).isNotEmpty().allSatisfy((type) -> {
			assertThat(type.getDeclaredFields()).allMatch(
					(field) -> Modifier.isStatic(field.getModifiers()) && Modifier.isPrivate(field.getModifiers()));
			for (Class<?> configuration : withNested(type)) {
				for (Method method : configuration.getDeclaredMethods()) {
					ConditionalOnClass condition = method.getAnnotation(ConditionalOnClass.class);
					assertThat(condition == null || condition.value().length == 0).as("%s", method).isTrue();
					if (method.isAnnotationPresent(Bean.class)) {
						assertThat(method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE))
							.as("%s", method)
							.isZero();
					}
					assertThat(Modifier.isPublic(method.getModifiers())).as("%s", method).isFalse();
				}
			}
			assertThat(type.getDeclaredClasses()).noneMatch((nested) -> Modifier.isPublic(nested.getModifiers()));
		});
	}

	private static List<Class<?>> withNested(Class<?> type) {
		return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())).toList();
	}

	@Test
	void autoConfigurationsAreRegisteredAndSorted() throws IOException {
		List<String> registered = lines(
				"META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
		assertThat(registered).isSorted();
		assertThat(registered)
			.containsExactlyInAnyOrderElementsOf(autoConfigurations().stream().map(Class::getName).toList());
	}

	@Test
	void managementContextConfigurationsAreRegistered() throws IOException {
		assertThat(lines("META-INF/spring/"
				+ "org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration.imports"))
			.isNotEmpty()
			.allMatch((name) -> ClassUtils.isPresent(name, getClass().getClassLoader()));
	}

	@Test
	void namesOfOtherAutoConfigurationsAreRight() {
		Set<String> missing = new TreeSet<>();
		for (Class<?> type : autoConfigurations()) {
			AutoConfiguration annotation = type.getAnnotation(AutoConfiguration.class);
			Stream.of(annotation.afterName(), annotation.beforeName())
				.flatMap(Stream::of)
				.filter((name) -> !ClassUtils.isPresent(name, getClass().getClassLoader()))
				.forEach(missing::add);
		}
		assertThat(missing).isEqualTo(new TreeSet<>(NAMES_OF_OLDER_LINES));
	}

	@Test
	void nobodyKnowsATypeThatMoved() {
		ArchRuleDefinition.noClasses()
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("moved between lines of Spring Boot",
					(type) -> type.getPackageName().startsWith("org.springframework.boot")
							&& MOVED_TYPES.contains(type.getSimpleName())))
			.check(CLASSES);
	}

	@Test
	void nobodyCallsAMethodOfHttpHeadersThatMoved() {
		ArchRuleDefinition.noClasses()
			.should()
			.callMethodWhere(DescribedPredicate.describe("a method of HttpHeaders that moved",
					(JavaMethodCall call) -> call.getTargetOwner()
						.getName()
						.equals("org.springframework.http.HttpHeaders")
							&& MOVED_HEADER_METHODS.contains(call.getTarget().getName())))
			.check(CLASSES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "toLowerCase", "toUpperCase" })
	void nobodyChangesCaseWithoutALocale(String method) {
		ArchRuleDefinition.noClasses().should().callMethod(String.class, method).check(CLASSES);
	}

	private static List<Class<?>> autoConfigurations() {
		return CLASSES.stream()
			.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
			.<Class<?>>map(JavaClass::reflect)
			.toList();
	}

	private static List<String> lines(String resource) throws IOException {
		try (InputStream stream = CLASSES.get(ROOT + ".autoconfigure.CorsAutoConfiguration")
			.reflect()
			.getProtectionDomain()
			.getCodeSource()
			.getLocation()
			.toURI()
			.resolve(resource)
			.toURL()
			.openStream();
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
