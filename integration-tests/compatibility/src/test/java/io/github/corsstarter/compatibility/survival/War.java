package io.github.corsstarter.compatibility.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application as a WAR.
 */
final class War {

	private static final List<String> PROVIDED = List.of("tomcat-embed", "jetty-", "reactor-netty", "netty-");

	private War() {
	}

	/**
	 * Writes the WAR as a folder.
	 * @param folder the folder
	 * @throws IOException if that fails
	 */
	static void explode(Path folder) throws IOException {
		Path classes = Files.createDirectories(folder.resolve("WEB-INF/classes"));
		Path libraries = Files.createDirectories(folder.resolve("WEB-INF/lib"));
		for (Path entry : ClassPath.entries().toList()) {
			String name = entry.getFileName().toString();
			if (Files.isDirectory(entry)) {
				copy(entry, classes);
			}
			else if (PROVIDED.stream().noneMatch(name::startsWith)) {
				Files.copy(entry, libraries.resolve(name));
			}
		}
	}

	private static void copy(Path source, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copied = target.resolve(source.relativize(file).toString());
				Files.createDirectories(copied.getParent());
				Files.copy(file, copied);
			}
		}
	}

}
