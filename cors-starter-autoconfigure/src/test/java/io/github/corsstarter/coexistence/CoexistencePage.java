package io.github.corsstarter.coexistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of the documentation.
 */
final class CoexistencePage {

	private CoexistencePage() {
	}

	/** The first column of the table of a chapter, without its head. */
	static List<String> mechanisms(String chapter) {
		return lines().dropWhile((line) -> !line.equals("## " + chapter))
			.skip(1)
			.takeWhile((line) -> !line.startsWith("## "))
			.filter((line) -> line.startsWith("| "))
			.skip(1)
			.map((line) -> line.split("\\|")[1].strip())
			.toList();
	}

	private static Stream<String> lines() {
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("docs"))) {
			folder = folder.getParent();
		}
		try {
			return Files.readAllLines(folder.resolve("docs/reference/coexistence.md")).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
