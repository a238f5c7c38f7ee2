package io.github.corsstarter.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose classes come from an archive that an earlier start has left.
 */
@Tag("long")
class ClassDataSharingTests {

	private static final String APP = "https://app.example.com";

	@TempDir
	Path folder;

	@Test
	void applicationWhenClassesAreSharedAnswersRight() throws Exception {
		String classPath = jars();
		Path archive = this.folder.resolve("application.jsa");
		Process training = ForkedApplication.fork(TomcatMain.class, classPath,
				List.of("-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh"),
				"--cors.allowed-origins=" + APP);
		String output = new String(training.getInputStream().readAllBytes());
		assertThat(training.waitFor()).as(output).isZero();
		List<String> shared = List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on");
		try (ForkedApplication application = ForkedApplication.start(TomcatMain.class, classPath, shared,
				"--cors.allowed-origins=" + APP)) {
			assertThat(application.preflight(APP).statusCode()).isEqualTo(204);
			assertThat(application.preflight("https://evil.example").statusCode()).isEqualTo(403);
		}
	}

	/** Only classes of jars are shared, so folders become jars. */
	private String jars() throws IOException {
		List<String> jars = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path)) {
				path = jar(path, this.folder.resolve(jars.size() + ".jar"));
			}
			if (Files.exists(path)) {
				jars.add(path.toString());
			}
		}
		return String.join(File.pathSeparator, jars);
	}

	private static Path jar(Path source, Path target) throws IOException {
		try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(target));
				Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				jar.putNextEntry(new JarEntry(source.relativize(file).toString().replace(File.separatorChar, '/')));
				Files.copy(file, jar);
			}
		}
		return target;
	}

}
