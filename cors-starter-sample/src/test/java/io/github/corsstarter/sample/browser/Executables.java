package io.github.corsstarter.sample.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the programs are.
 */
final class Executables {

	private static final Path LIBRARIES = Path.of("/usr/lib");

	private Executables() {
	}

	/** The first of the programs that is on the {@code PATH}. */
	static Optional<Path> find(String... names) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Arrays.stream(names)
			.flatMap((name) -> Arrays.stream(path.split(File.pathSeparator)).map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/** A program that stands below the libraries of some architecture. */
	static Optional<Path> findInLibraries(String folder, String name) {
		if (!Files.isDirectory(LIBRARIES)) {
			return Optional.empty();
		}
		try (DirectoryStream<Path> architectures = Files.newDirectoryStream(LIBRARIES, Files::isDirectory)) {
			for (Path architecture : architectures) {
				try (DirectoryStream<Path> folders = Files.newDirectoryStream(architecture, folder)) {
					for (Path each : folders) {
						if (Files.isExecutable(each.resolve(name))) {
							return Optional.of(each.resolve(name));
						}
					}
				}
			}
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
