package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@link ConfigurationFiles}, on files as people and Kubernetes change them.
 */
class ConfigurationFilesTests {

	@TempDir
	private Path folder;

	private Path write(String file, String text) throws IOException {
		Path path = this.folder.resolve(file);
		Files.createDirectories(path.getParent());
		return Files.writeString(path, text);
	}

	private LiveApplication start(String arguments) {
		return LiveApplication.start(arguments.replace("$", this.folder.toString()).split(" "));
	}

	/** Every way in which Spring Boot would find a file that is not there yet. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a/application.properties      | --spring.config.location=$/a/,$/b/
			a/application.yml             | --spring.config.location=optional:file:$/a/;optional:file:$/b/
			a/application-new.yml         | --spring.config.location=file:$/a/
			b/application.yaml            | --spring.config.additional-location=$/b/
			b/late/application.yml        | --spring.config.additional-location=optional:$/b/late/
			b/other-prod.yml              | --spring.config.name=app,other --spring.config.location=$/b/
			b/more.yml                    | --spring.config.import=optional:file:$/b/more.yml
			b/more-prod.yml               | --spring.config.import=optional:file:$/b/more.yml
			b/more                        | --spring.config.import=optional:file:$/b/more[.yml]
			b/more.properties             | --spring.config.import=optional:$/b/more.properties
			c/one/application.yml         | --spring.config.location=optional:$/c/*/
			tree/cors.max-age             | --spring.config.import=configtree:$/tree/
			tree/cors/max-age             | --spring.config.import=configtree:$/tree/
			trees/one/cors.max-age        | --spring.config.import=configtree:$/trees/*/
			d/imported.yml                | --spring.config.location=$/d/
			d/sub/application.yml         | --spring.config.location=$/d/
			""")
	void lookWhenFileComesChangesOrGoesDiffers(String file, String arguments) throws IOException {
		for (String existing : new String[] { "a", "b", "c/one", "tree", "trees/one", "d/sub" }) {
			Files.createDirectories(this.folder.resolve(existing));
		}
		write("d/application.yml", "spring.config.import: ['optional:imported.yml', 'optional:./sub/']");
		try (LiveApplication application = start(arguments)) {
			ConfigurationFiles files = application.files();
			Object absent = files.look();
			assertThat(files.look()).isEqualTo(absent);
			Path path = write(file, "a: b");
			Object there = files.look();
			assertThat(there).isNotEqualTo(absent);
			Files.writeString(path, "a: c");
			assertThat(files.look()).isNotEqualTo(there).isNotEqualTo(absent);
			Files.delete(path);
			assertThat(files.look()).isEqualTo(absent);
		}
	}

	@ParameterizedTest
	@CsvSource({ "a/application.txt", "a/applications.yml", "a/other.yml", "b/application.yml",
			"a/sub/application.yml" })
	void lookWhenOtherFileComesIsTheSame(String file) throws IOException {
		write("a/application.yml", "a: b");
		try (LiveApplication application = start("--spring.config.location=$/a/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			write(file, "a: b");
			assertThat(files.look()).isEqualTo(before);
		}
	}

	@Test
	void lookWhenContentIsTheSameIsTheSame() throws IOException {
		Path file = write("application.yml", "a: b");
		try (LiveApplication application = start("--spring.config.location=$/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			Files.setLastModifiedTime(file, FileTime.fromMillis(0));
			assertThat(files.look()).isEqualTo(before);
			Files.move(write("new.tmp", "a: b"), file, StandardCopyOption.ATOMIC_MOVE);
			assertThat(files.look()).isEqualTo(before);
			Files.move(write("new.tmp", "a: c"), file, StandardCopyOption.ATOMIC_MOVE);
			assertThat(files.look()).isNotEqualTo(before);
		}
	}

	/** Same length, and the time of before: only the content tells. */
	@Test
	void lookWhenOnlyContentChangesDiffers() throws IOException {
		Path file = write("application.yml", "a: b");
		FileTime time = Files.getLastModifiedTime(file);
		try (LiveApplication application = start("--spring.config.location=$/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			write("application.yml", "a: c");
			Files.setLastModifiedTime(file, time);
			assertThat(files.look()).isNotEqualTo(before);
		}
	}

	@ParameterizedTest
	@CsvSource({ "--spring.config.import=configtree:$/", "--spring.config.additional-location=$/" })
	void lookWhenMountedConfigMapIsUpdatedDiffers(String argument) throws IOException {
		ConfigMapVolume volume = new ConfigMapVolume(this.folder);
		volume.update(Map.of("application.yml", "a: b"));
		try (LiveApplication application = start(argument)) {
			ConfigurationFiles files = application.files();
			Object first = files.look();
			volume.update(Map.of("application.yml", "a: b"));
			assertThat(files.look()).isEqualTo(first);
			volume.update(Map.of("application.yml", "a: c"));
			Object second = files.look();
			assertThat(second).isNotEqualTo(first);
			volume.update(Map.of("application.yml", "a: c", "application-prod.yml", "d: e"));
			assertThat(files.look()).isNotEqualTo(second);
			volume.update(Map.of("application.yml", "a: b"));
			assertThat(files.look()).isEqualTo(first);
		}
	}

	@Test
	void lookWhenFileCannotBeReadDiffersAndThrowsNothing() throws IOException {
		Path file = write("application.yml", "a: b");
		try (LiveApplication application = start("--spring.config.location=$/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			Files.delete(file);
			Files.createDirectory(file);
			assertThat(files.look()).isNotEqualTo(before).isEqualTo(files.look());
			Files.delete(file);
			Files.createSymbolicLink(file, file);
			assertThat(files.look()).isNotEqualTo(before).isEqualTo(files.look());
			Files.delete(file);
			Files.createSymbolicLink(file, this.folder.resolve("nowhere"));
			assertThat(files.look()).isNotEqualTo(before).isEqualTo(files.look());
			Files.delete(file);
			Files.delete(this.folder);
			assertThat(files.look()).isNotEqualTo(before).isEqualTo(files.look());
			Files.createDirectory(this.folder);
			write("application.yml", "a: b");
			assertThat(files.look()).isEqualTo(before);
		}
	}

	/** Whoever opens a pipe waits until somebody writes to it. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void lookWhenFileIsPipeDoesNotWait() throws Exception {
		write("tree/a", "b");
		try (LiveApplication application = start("--spring.config.import=configtree:$/tree/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			assertThat(new ProcessBuilder("mkfifo", this.folder.resolve("tree/pipe").toString()).start().waitFor())
				.isZero();
			assertThat(files.look()).isNotEqualTo(before);
		}
	}

	@Test
	void lookWhenTreeHasLoopSeesTheRest() throws IOException {
		write("tree/sub/a", "b");
		try (LiveApplication application = start("--spring.config.import=configtree:$/tree/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			Files.createSymbolicLink(this.folder.resolve("tree/sub/loop"), this.folder.resolve("tree"));
			Object loop = files.look();
			assertThat(loop).isNotEqualTo(before).isEqualTo(files.look());
			write("tree/sub/a", "c");
			assertThat(files.look()).isNotEqualTo(loop);
			assertThatException().isThrownBy(files::read);
		}
	}

	@Test
	void lookWhenThousandFilesAreInATreeSeesEach() throws IOException {
		for (int i = 0; i < 1000; i++) {
			write("tree/" + i % 10 + "/" + i, "value " + i);
		}
		try (LiveApplication application = start("--spring.config.import=configtree:$/tree/")) {
			ConfigurationFiles files = application.files();
			Object before = files.look();
			write("tree/7/777", "other");
			assertThat(files.look()).isNotEqualTo(before);
		}
	}

	@Test
	void lookWhenReadingFailsFromFileThatNobodyKnowsSeesThatItIsMended() throws IOException {
		write("application.yml", "a: b");
		try (LiveApplication application = start("--spring.config.location=$/")) {
			ConfigurationFiles files = application.files();
			write("application.yml", "spring.config.import: other.yml");
			write("other.yml", "a: [");
			assertThatException().isThrownBy(files::read);
			Object broken = files.look();
			assertThat(files.look()).isEqualTo(broken);
			write("other.yml", "a: c");
			Object repaired = files.look();
			assertThat(repaired).isNotEqualTo(broken);
			assertThat(files.read().getProperty("a")).isEqualTo("c");
			Object read = files.look();
			write("other.yml", "a: d");
			assertThat(files.look()).isNotEqualTo(read);
		}
	}

}
