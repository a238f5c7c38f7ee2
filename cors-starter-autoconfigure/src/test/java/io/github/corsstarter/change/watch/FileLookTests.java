package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the bounds of {@link FileLook}.
 */
class FileLookTests {

	@TempDir
	private Path folder;

	private FileStates look(long maxBytes, int maxFiles) {
		FileLook look = new FileLook(maxBytes, maxFiles);
		look.tree(this.folder);
		return look.states();
	}

	@Test
	void lookWhenFileIsHugeGoesBySizeAndTime() throws IOException {
		Path file = this.folder.resolve("huge");
		try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
			huge.setLength(WatchedFiles.MAX_BYTES * 100);
		}
		Files.writeString(this.folder.resolve("small"), "a");
		FileStates before = look(WatchedFiles.MAX_BYTES, 10);
		assertThat(before.files()).hasSize(2);
		assertThat(look(WatchedFiles.MAX_BYTES, 10)).isEqualTo(before);
		Files.setLastModifiedTime(file, FileTime.fromMillis(0));
		assertThat(look(WatchedFiles.MAX_BYTES, 10)).isNotEqualTo(before);
	}

	@Test
	void lookWhenFilesAreManyEndsAtTheBound() throws IOException {
		for (int i = 0; i < 20; i++) {
			Files.writeString(this.folder.resolve("file" + i), "a");
		}
		assertThat(look(1000, 5).files()).hasSize(6).isEqualTo(look(1000, 5).files());
		assertThat(look(1000, 20).files()).hasSize(20);
	}

}
