package io.github.corsstarter.autoconfigure;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.github.corsstarter.InvalidCorsPolicyException;
import io.github.corsstarter.configuration.TestConfiguration;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link InvalidCorsPolicyFailureAnalyzer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class InvalidCorsPolicyFailureAnalyzerTests {

	private static final String ACTION = "Correct the properties above. To start without the values that have "
			+ "problems, set 'cors.validation.mode: warn'.";

	@Test
	void analyzeWhenExceptionIsWrappedReportsItsProblems() {
		TestConfiguration configuration = TestConfiguration.yaml("cors.allowed-origins: app.example.com");
		InvalidCorsPolicyException failure = new InvalidCorsPolicyException(configuration.problems());
		FailureAnalysis analysis = new InvalidCorsPolicyFailureAnalyzer(configuration.environment())
			.analyze(new IllegalStateException("around it", failure));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).startsWith("The CORS configuration has 1 problem:")
			.contains("Fix:     cors.allowed-origins: https://app.example.com");
		assertThat(analysis.getAction())
			.isEqualTo(String.format("%s%n%nSee %s", ACTION, ProblemCode.INVALID_ORIGIN.reference()));
		assertThat(analysis.getCause()).isSameAs(failure);
	}

	@Test
	void analyzeWhenExceptionIsAnotherIsNull() {
		assertThat(new InvalidCorsPolicyFailureAnalyzer(TestConfiguration.empty().environment())
			.analyze(new IllegalStateException("other"))).isNull();
	}

	@Test
	void analyzeWhenProblemIsOfCodeNeedsNoEnvironment() {
		InvalidCorsPolicyException failure = new InvalidCorsPolicyException(
				List.of(new CorsPolicyProblem(ProblemCode.NO_ORIGIN, "allowed-origins", "", "There is none.", null)));
		assertThat(new InvalidCorsPolicyFailureAnalyzer(TestConfiguration.empty().environment()).analyze(failure))
			.isNotNull()
			.extracting(FailureAnalysis::getDescription)
			.asString()
			.endsWith(String.format("1) allowed-origins [no-origin]%n   Problem: There is none."));
	}

	@Test
	void factoriesWhenLoadedNameTheAnalyzer() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.ArgumentResolver
				.of(org.springframework.core.env.Environment.class, TestConfiguration.empty().environment()),
					(type, name, failure) -> {
					}))
			.hasAtLeastOneElementOfType(InvalidCorsPolicyFailureAnalyzer.class);
	}

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void runWhenConfigurationHasMistakesStopsWithOneReadableReport(WebApplicationType type, CapturedOutput output) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(type);
		assertThatException().isThrownBy(() -> application.run("--server.port=0", "--spring.main.banner-mode=off",
				"--cors.allowed-origins=https://app.example.com/path,*.example.com", "--cors.allow-credential=true"));
		assertThat(output.getAll().replace(System.lineSeparator(), "\n")).containsOnlyOnce("""
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				The CORS configuration has 3 problems:

				1) cors.allow-credential [unknown-property]
				   Problem: Unknown property 'cors.allow-credential'. Did you mean 'cors.allow-credentials'?
				   Source:  "cors.allow-credential" from property source "commandLineArgs"
				   Fix:     --cors.allow-credentials=true

				2) cors.allowed-origins[0] [invalid-origin]
				   Problem: 'https://app.example.com/path' has a path ('/path'). \
				An origin is 'scheme://host[:port]' and nothing more.
				   Source:  "cors.allowed-origins" from property source "commandLineArgs"

				3) cors.allowed-origins[1] [invalid-origin]
				   Problem: '*.example.com' has no scheme. An origin is 'scheme://host[:port]'.
				   Source:  "cors.allowed-origins" from property source "commandLineArgs"
				   Fix:     '--cors.allowed-origins=https://app.example.com,https://*.example.com'

				Action:

				""" + ACTION + "\n\nSee " + ProblemCode.UNKNOWN_PROPERTY.reference() + "\nSee "
				+ ProblemCode.INVALID_ORIGIN.reference() + "\n");
		assertThat(output).doesNotContain("\tat ").doesNotContain("Unable to start web server");
	}

	@Test
	void runWhenModeIsWarnStartsAndWarnsOnce(CapturedOutput output) {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		application
			.run("--server.port=0", "--spring.main.banner-mode=off", "--cors.validation.mode=warn",
					"--cors.allowed-origins=https://app.example.com,*.example.com")
			.close();
		assertThat(output).containsOnlyOnce("The CORS configuration has 1 problem:")
			.containsOnlyOnce("'*.example.com' has no scheme.")
			.contains("CORS: policies, version")
			.contains("/** -> 'default'");
	}

	/**
	 * An application without anything of its own.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
