package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * One look at files. Whatever is wrong with a file is a state like any other, and it is
 * the content that counts: a mounted volume swaps a symbolic link, and neither times nor
 * inodes tell. Bounded in bytes and in files.
 */
final class FileLook {

	/** As deep as Spring Boot reads a config tree. */
	private static final int DEPTH = 100;

	private static final int BUFFER = 1 << 16;

	private final Map<Path, String> states = new HashMap<>();

	private final int maxFiles;

	private long bytesLeft;

	FileLook(long maxBytes, int maxFiles) {
		this.bytesLeft = maxBytes;
		this.maxFiles = maxFiles;
	}

	FileStates states() {
		return new FileStates(this.states, null);
	}

	/** Looks at a file. */
	void file(Path file) {
		if (this.states.containsKey(file)) {
			return;
		}
		if (this.states.size() >= this.maxFiles) {
			this.states.put(file.resolveSibling(""), "more files than are looked at");
			return;
		}
		this.states.put(file, state(file));
	}

	/** Looks at all files below a folder, as Spring Boot does for a config tree. */
	void tree(Path folder) {
		try {
			Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new Tree(folder));
		}
		catch (IOException ex) {
			failure(folder, ex);
		}
	}

	/** Notes why there is nothing to look at. */
	void failure(Path path, Exception ex) {
		if (!(ex instanceof NoSuchFileException)) {
			this.states.put(path, ex.getClass().getSimpleName());
		}
	}

	private String state(Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			if (!attributes.isRegularFile()) {
				// to open a pipe could take for ever
				return "no file";
			}
			if (attributes.size() > this.bytesLeft) {
				return attributes.size() + " bytes of " + attributes.lastModifiedTime();
			}
			return digest(file);
		}
		catch (IOException ex) {
			return ex.getClass().getSimpleName();
		}
	}

	private String digest(Path file) throws IOException {
		MessageDigest digest = sha256();
		byte[] buffer = new byte[BUFFER];
		try (InputStream stream = Files.newInputStream(file)) {
			for (int read = stream.read(buffer); read >= 0 && this.bytesLeft >= 0; read = stream.read(buffer)) {
				digest.update(buffer, 0, read);
				this.bytesLeft -= read;
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Leaves out what begins with two dots: a mounted volume has its files there. */
	private final class Tree extends SimpleFileVisitor<Path> {

		private final Path root;

		private Tree(Path root) {
			this.root = root;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
			return (folder.equals(this.root) || !isHidden(folder)) ? FileVisitResult.CONTINUE
					: FileVisitResult.SKIP_SUBTREE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (!isHidden(file)) {
				file(file);
			}
			return (FileLook.this.states.size() <= FileLook.this.maxFiles) ? FileVisitResult.CONTINUE
					: FileVisitResult.TERMINATE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException ex) {
			failure(file, ex);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path folder, IOException ex) {
			if (ex != null) {
				failure(folder, ex);
			}
			return FileVisitResult.CONTINUE;
		}

		private static boolean isHidden(Path path) {
			return path.getFileName().toString().startsWith("..");
		}

	}

}
