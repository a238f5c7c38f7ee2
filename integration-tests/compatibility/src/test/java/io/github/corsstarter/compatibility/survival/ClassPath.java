package io.github.corsstarter.compatibility.survival;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The class path of this run.
 */
final class ClassPath {

	private ClassPath() {
	}

	/** Its jars and folders. Surefire hides them behind a jar that only lists them. */
	static Stream<Path> entries() {
		String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Stream.of(path.split(File.pathSeparator)).map(Path::of).filter(Files::exists);
	}

}
