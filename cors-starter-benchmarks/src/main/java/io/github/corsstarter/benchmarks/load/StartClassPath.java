package io.github.corsstarter.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path of jars only, since a virtual machine shares no classes of folders.
 */
final class StartClassPath {

	private static final Pattern STARTER = Pattern.compile(".*cors-starter(-core|-autoconfigure)?-[0-9][^/]*\\.jar");

	private final List<String> entries;

	/**
	 * A class path with the folders packed.
	 * @param classPath entries as on a command line
	 * @param folder where the jars of folders go
	 */
	StartClassPath(String classPath, Path folder) {
		this.entries = Stream.of(classPath.split(File.pathSeparator))
			.filter((entry) -> Files.exists(Path.of(entry)))
			.map((entry) -> jar(Path.of(entry), folder))
			.toList();
	}

	String all() {
		return String.join(File.pathSeparator, this.entries);
	}

	String withoutStarter() {
		return this.entries.stream()
			.filter((entry) -> !STARTER.matcher(entry).matches())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String jar(Path entry, Path folder) {
		if (Files.isRegularFile(entry)) {
			return entry.toString();
		}
		// the module of …/cors-starter-core/target/classes
		String module = entry.toAbsolutePath().getParent().getParent().getFileName().toString();
		String jar = folder.resolve(module + "-0.jar").toString();
		ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf", jar, "-C", entry.toString(), ".");
		return jar;
	}

	/**
	 * The class path that a file contains, such as one that Maven has written for another
	 * line of Spring Boot, followed by the applications of this module.
	 * @param file the file
	 * @param folder where the jars of folders go
	 */
	static StartClassPath of(Path file, Path folder) {
		try {
			String own = Path.of(LoadApplication.class.getProtectionDomain().getCodeSource().getLocation().getPath())
				.toString();
			return new StartClassPath(Files.readString(file).strip() + File.pathSeparator + own, folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
