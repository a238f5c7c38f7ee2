package io.github.corsstarter.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a virtual machine knows of its classes from an earlier start.
 */
final class ClassSharing {

	/** How it is told so, in the order of the tables. */
	enum Kind {

		/** Nothing but the archive of the JDK. */
		JDK("", "", ""),

		/** An archive of the application's classes (AppCDS). */
		APPLICATION("-XX:ArchiveClassesAtExit=", "-Xshare:on", "-XX:SharedArchiveFile="),

		/** A cache of JDK 25: classes, links and profiles. */
		AOT_CACHE("-XX:AOTCacheOutput=", "-XX:AOTMode=on", "-XX:AOTCache=");

		private final String write;

		/** So that a start fails in place of one that shares less. */
		private final String strict;

		private final String read;

		Kind(String write, String strict, String read) {
			this.write = write;
			this.strict = strict;
			this.read = read;
		}

		/** What this version of Java can share. */
		static List<Kind> supported() {
			return (Runtime.version().feature() >= 25) ? List.of(values()) : List.of(JDK, APPLICATION);
		}

		static List<Kind> named(String names) {
			return Stream.of(names.split(",")).map(Kind::valueOf).toList();
		}

	}

	private final Kind kind;

	private final Path folder;

	ClassSharing(Kind kind, Path folder) {
		this.kind = kind;
		this.folder = folder;
	}

	/**
	 * The options of a start, the first of which writes what the others read.
	 * @param name what starts
	 */
	List<String> options(String name) {
		if (this.kind == Kind.JDK) {
			return List.of();
		}
		Path archive = this.folder.resolve(name + "-" + this.kind);
		return Files.exists(archive) ? List.of(this.kind.strict, this.kind.read + archive)
				: List.of(this.kind.write + archive);
	}

	@Override
	public String toString() {
		return this.kind.name();
	}

}
