package io.github.corsstarter.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that is processed ahead of time, compiled, and run on the JVM. Its
 * conditions are frozen then, but its configuration is not.
 */
@Tag("long")
class AheadOfTimeTests {

	private static final String APP = "https://app.example.com";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(classes = { TomcatMain.class, NettyMain.class })
	void applicationWhenProcessedAheadOfTimeReadsItsConfigurationAtTheStart(Class<?> main) throws Exception {
		process(main);
		compile();
		assertThat(this.folder.resolve("classes")).isNotEmptyDirectory();
		try (ForkedApplication application = start(main, "--cors.allowed-origins=" + APP)) {
			assertThat(application.output()).anyMatch((line) -> line.contains("Starting AOT-processed"));
			assertThat(application.preflight(APP).statusCode()).isEqualTo(204);
			assertThat(application.preflight(APP).headers().allValues("Access-Control-Allow-Origin"))
				.containsExactly(APP);
			assertThat(application.preflight("https://built.example").statusCode()).isEqualTo(403);
		}
		try (ForkedApplication application = start(main, "--cors.enabled=false")) {
			assertThat(application.preflight(APP).statusCode()).isEqualTo(401);
			assertThat(application.preflight(APP).headers().allValues("Access-Control-Allow-Origin")).isEmpty();
		}
	}

	private ForkedApplication start(Class<?> main, String argument) throws IOException {
		return ForkedApplication.start(main, classPath(), List.of("-Dspring.aot.enabled=true"), argument);
	}

	private void process(Class<?> main) {
		Settings settings = Settings.builder()
			.sourceOutput(this.folder.resolve("sources"))
			.resourceOutput(this.folder.resolve("classes"))
			.classOutput(this.folder.resolve("classes"))
			.groupId("example")
			.artifactId("example")
			.build();
		new SpringApplicationAotProcessor(main, settings,
				new String[] { "--cors.allowed-origins=https://built.example" })
			.process();
	}

	private void compile() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<Path> sources;
		try (Stream<Path> files = Files.walk(this.folder.resolve("sources"))) {
			sources = files.filter((file) -> file.toString().endsWith(".java")).toList();
		}
		List<String> options = List.of("-d", this.folder.resolve("classes").toString(), "-cp", classPath(), "-nowarn",
				"-Xlint:none", "-proc:none");
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
				.call()).isTrue();
		}
	}

	private String classPath() {
		return this.folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
	}

}
