package io.github.corsstarter.starter;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

	/** The module path refuses to start otherwise. */
	@Test
	void packagesWhenComparedAreOfOneModule() {
		Set<String> seen = new HashSet<>();
		assertThat(jars().stream().flatMap((jar) -> descriptor(jar).packages().stream()))
			.filteredOn((name) -> !seen.add(name))
			.isEmpty();
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
