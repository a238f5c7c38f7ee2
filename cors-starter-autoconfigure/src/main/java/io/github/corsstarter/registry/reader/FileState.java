package io.github.corsstarter.registry.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside. Links are followed, so that a link that points to
 * another file is another file.
 *
 * @param isRegular whether it is a file, and no directory, pipe or device
 * @param isDirectory whether it is a directory
 * @param key which file it is; {@code null} if the file system does not say
 * @param size its bytes
 * @param modified when it was changed
 */
record FileState(boolean isRegular, boolean isDirectory, @Nullable Object key, long size, FileTime modified) {

	/** The coarsest times of file systems. */
	private static final long RESOLUTION = Duration.ofSeconds(2).toMillis();

	static FileState of(Path path) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
		return new FileState(attributes.isRegularFile(), attributes.isDirectory(), attributes.fileKey(),
				attributes.size(), attributes.lastModifiedTime());
	}

	/** Whether another change would show: a second one at the same time would not. */
	boolean isSettled() {
		return System.currentTimeMillis() - this.modified.toMillis() > RESOLUTION;
	}

	/**
	 * Whether this is a later state of the same file. If another file took its place, the
	 * one that was read was whole.
	 */
	boolean isChangedWithin(FileState before) {
		return !equals(before) && (this.key == null || this.key.equals(before.key));
	}

}
