package io.github.corsstarter.benchmarks.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import io.github.corsstarter.benchmarks.Allowlists;

/**
 * A file of tenants.
 */
final class TenantFile {

	private TenantFile() {
	}

	/** Writes a file that goes with the virtual machine; it looks as if it were old. */
	static Path create(int count) throws IOException {
		Path file = Files.createTempFile("tenants", ".txt");
		file.toFile().deleteOnExit();
		Files.write(file, Allowlists.origins(count));
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
		return file;
	}

}
