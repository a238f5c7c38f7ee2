package io.github.corsstarter.situations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import io.github.corsstarter.source.Shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Keys that stand in no file of lines: in a config tree, as Kubernetes mounts one, in
 * JSON, and where the virtual machine was started.
 */
@ExtendWith(OutputCaptureExtension.class)
class OtherSourcesTests {

	private static final Page PAGE = new Page("https://app.example.com", "GET /orders", List.of(), false, "");

	@TempDir
	Path folder;

	private final Map<String, Object> variables = new LinkedHashMap<>();

	@AfterEach
	void reset() {
		System.clearProperty("cors.allowed-origins");
		System.clearProperty("cors.allowed.methods");
	}

	private SituationServer start(String... arguments) {
		SpringApplication application = Stack.SERVLET.application();
		ConfigurableEnvironment environment = Stack.SERVLET.environment();
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, this.variables));
		application.setEnvironment(environment);
		application.setDefaultProperties(Map.of("spring.main.banner-mode", "off", "spring.jmx.enabled", "false",
				"management.endpoints.web.exposure.include", "*"));
		return new SituationServer(application.run(arguments));
	}

	private StartReport reportOfFailedStart(CapturedOutput output, String... arguments) {
		int before = output.getAll().length();
		assertThatException().isThrownBy(() -> start(arguments).close());
		return StartReport.in(output.getAll().substring(before));
	}

	private String write(String file, String content) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(Objects.requireNonNull(path.getParent()));
		Files.writeString(path, content);
		return "file [" + path + "] - 1:1";
	}

	private String tree() {
		return "--spring.config.import=configtree:" + this.folder + "/";
	}

	@Test
	void startWhenValuesOfAConfigTreeAreWrongNamesTheirFilesAndMendsThem(CapturedOutput output) throws IOException {
		String origins = write("cors.allowed-origins", "https://app.example.com/path, admin.example.com\n");
		String credentials = write("cors/allow-credentials", "maybe\n");
		String age = write("cors/policies/partners/max-age", "30 minutes");
		write("cors/policies/partners/paths", "/partners/**");
		StartReport report = reportOfFailedStart(output, tree());
		assertThat(report.problems()).containsExactlyInAnyOrder("invalid-origin cors.allowed-origins[0]",
				"invalid-origin cors.allowed-origins[1]", "invalid-value cors.allow-credentials",
				"invalid-value cors.policies.partners.max-age");
		assertThat(report.text()).contains(origins, credentials, age);
		assertThat(report.fixes()).extracting(FixedPlace::source, FixedPlace::text)
			.containsExactlyInAnyOrder(tuple(origins, "https://app.example.com, https://admin.example.com"),
					tuple(age, "30m"));
		write("cors.allowed-origins", "https://app.example.com, https://admin.example.com\n");
		write("cors/allow-credentials", "true");
		write("cors/policies/partners/max-age", "30m");
		try (SituationServer application = start(tree())) {
			application.assertThatAllows(PAGE);
		}
		assertThat(output).contains("Switched on by file [" + this.folder);
	}

	@Test
	void startWhenAFileOfAConfigTreeHasAnotherNameSaysWhichIsMeant(CapturedOutput output) throws IOException {
		String origins = write("cors.allowed.origins", "https://app.example.com");
		String path = write("cors.paths", "api/**");
		StartReport report = reportOfFailedStart(output, tree());
		assertThat(report.problems()).contains("unknown-property cors.allowed.origins");
		assertThat(report.text()).contains("Did you mean 'cors.allowed-origins'?", origins, path);
		assertThat(report.fixes()).extracting(FixedPlace::text).containsExactly("/api/**");
	}

	@Test
	void startWhenJsonHasMistakesNamesItAndShowsNoLine(CapturedOutput output) {
		this.variables.put("SPRING_APPLICATION_JSON",
				"{\"cors\": {\"allowed-origins\": \"app.example.com\", \"methods\": [\"GET\", \"PUT\"]}}");
		StartReport report = reportOfFailedStart(output);
		assertThat(report.problems()).containsExactlyInAnyOrder("invalid-origin cors.allowed-origins[0]",
				"unknown-property cors.methods");
		assertThat(report.text()).contains("System Environment Property \"SPRING_APPLICATION_JSON\"", "has no scheme",
				"Did you mean 'cors.allowed-methods'?");
		assertThat(report.fixes()).isEmpty();
	}

	@Test
	void startWhenJsonIsRightNamesItAsTheSource(CapturedOutput output) {
		try (SituationServer application = start(
				"--spring.application.json={\"cors\":{\"allowed-origins\":\"https://app.example.com\"}}")) {
			application.assertThatAllows(PAGE);
		}
		assertThat(output)
			.contains("Switched on by \"spring.application.json\" from property source \"commandLineArgs\"");
	}

	@Test
	void startWhenSystemPropertiesAreWrongShowsThemForTheCommandLine(CapturedOutput output) throws Exception {
		System.setProperty("cors.allowed-origins", "https://*.example.com;https://app.example.com");
		System.setProperty("cors.allowed.methods", "GET,PUT");
		StartReport report = reportOfFailedStart(output);
		List<String> fixes = report.fixes().stream().map(FixedPlace::text).toList();
		assertThat(fixes).containsExactlyInAnyOrder(
				"'-Dcors.allowed-origins=https://*.example.com, https://app.example.com'",
				"-Dcors.allowed-methods=GET,PUT");
		System.clearProperty("cors.allowed.methods");
		for (String argument : fixes) {
			String[] property = Shell.run("printf %s " + argument).replaceFirst("^-D", "").split("=", 2);
			System.setProperty(property[0], property[1]);
		}
		try (SituationServer application = start()) {
			application.assertThatAllows(PAGE);
		}
		System.clearProperty("cors.allowed-methods");
		assertThat(output)
			.contains("Switched on by \"cors.allowed-origins\" from property source \"systemProperties\"");
	}

	@Test
	void startWhenArgumentsAreWrongShowsThemForTheCommandLine(CapturedOutput output) throws Exception {
		StartReport report = reportOfFailedStart(output,
				"--cors.allowed-origins=https://app.example.com https://admin.example.com");
		assertThat(report.fixes()).extracting(FixedPlace::text)
			.containsExactly("'--cors.allowed-origins=https://app.example.com, https://admin.example.com'");
		try (SituationServer application = start(Shell.run("printf %s " + report.fixes().get(0).text()))) {
			application.assertThatAllows(PAGE);
		}
	}

}
