package io.github.corsstarter.starter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each jar that is published has a name as a module, a licence, and packages of its own.
 */
class PublishedJarsTests {

	static List<Path> jars() {
		List<Path> others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(Path::of)
			.filter((path) -> path.getFileName().toString().startsWith("cors-starter-"))
			.toList();
		return Stream.concat(others.stream(), Stream.of(Path.of(System.getProperty("starter.jar")))).toList();
	}

	private static ModuleDescriptor descriptor(Path jar) {
		return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
	}

	@Test
	void modulesWhenListedAreNamedForTheirJars() {
		assertThat(jars()).extracting((jar) -> descriptor(jar).name())
			.containsExactlyInAnyOrder("io.github.corsstarter.core", "io.github.corsstarter.autoconfigure",
					"io.github.corsstarter.test", "io.github.corsstarter.starter");
	}

	@Test
	void packagesWhenComparedAreOfOneModule() {
		// two modules with the same package cannot be used together
		assertThat(jars().stream().map(PublishedJarsTests::descriptor).map(ModuleDescriptor::packages))
			.flatMap((packages) -> (Collection<String>) packages)
			.isNotEmpty()
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("jars")
	void jarWhenOpenedSaysWhatItIsAndHasTheLicence(Path path) {
		try (JarFile jar = new JarFile(path.toFile())) {
			assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name")).isNotNull();
			assertThat(path.getFileName().toString())
				.startsWith(jar.getManifest().getMainAttributes().getValue("Implementation-Title"));
			assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
			assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
