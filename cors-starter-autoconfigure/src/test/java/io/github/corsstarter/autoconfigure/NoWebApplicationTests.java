package io.github.corsstarter.autoconfigure;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import io.github.corsstarter.report.NoEffectReport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an application is told that is no web application.
 */
@ExtendWith(OutputCaptureExtension.class)
class NoWebApplicationTests {

	private static void run(String... arguments) {
		new SpringApplicationBuilder(Batch.class).web(WebApplicationType.NONE).run(arguments).close();
	}

	private static Stream<String> lines(CapturedOutput output) {
		return output.toString().lines().filter((line) -> line.contains("CORS"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--cors.allowed-origins=https://app.example.com", "--cors.allowed-orgins=*",
			"--cors.max-age=soon", "--cors.enabled=true" })
	void startWhenAKeyIsSetSaysThatItHasNoEffect(String argument, CapturedOutput output) {
		run(argument, "--spring.main.web-application-type=none");
		assertThat(lines(output)).singleElement()
			.asString()
			.contains("INFO")
			.endsWith("CORS: the keys below 'cors' (\"" + argument.substring(2, argument.indexOf('='))
					+ "\" from property source \"commandLineArgs\") have no effect: this is not a web application "
					+ "('spring.main.web-application-type: none').");
	}

	@Test
	void startWhenTheTypeIsSetInCodeDoesNotNameAKey(CapturedOutput output) {
		run("--cors.allowed-origins=https://app.example.com");
		assertThat(lines(output)).singleElement().asString().endsWith("have no effect: this is not a web application.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--spring.application.name=batch", "--cors.enabled=false" })
	void startWhenNothingIsSetOrWantedSaysNothing(String argument, CapturedOutput output) {
		run(argument);
		assertThat(lines(output)).isEmpty();
	}

	@Test
	void webApplicationHasNoSuchReport() {
		new WebApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(CorsAutoConfiguration.class, NoWebApplicationAutoConfiguration.class))
			.withPropertyValues("cors.allowed-origins=https://app.example.com")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(NoEffectReport.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Batch {

	}

}
