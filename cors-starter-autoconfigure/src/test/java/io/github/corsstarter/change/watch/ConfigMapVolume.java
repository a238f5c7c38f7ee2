package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A folder as Kubernetes mounts a ConfigMap: the files are links through {@code ..data},
 * which is itself a link, and an update makes a new folder and swaps that one.
 */
public final class ConfigMapVolume {

	private final Path folder;

	private int updates;

	public ConfigMapVolume(Path folder) {
		this.folder = folder;
	}

	public Path folder() {
		return this.folder;
	}

	public void update(Map<String, String> files) throws IOException {
		Path data = this.folder.resolve("..data");
		Path before = Files.exists(data) ? data.toRealPath() : null;
		Path after = this.folder.resolve("..2026_11_29_08_00_" + this.updates++);
		Files.createDirectories(after);
		for (Map.Entry<String, String> file : files.entrySet()) {
			Files.writeString(after.resolve(file.getKey()), file.getValue());
		}
		Path link = Files.createSymbolicLink(this.folder.resolve("..data_tmp"), after.getFileName());
		Files.move(link, data, StandardCopyOption.ATOMIC_MOVE);
		for (String name : files.keySet()) {
			Path shown = this.folder.resolve(name);
			if (!Files.isSymbolicLink(shown)) {
				Files.createSymbolicLink(shown, Path.of("..data", name));
			}
		}
		try (Stream<Path> shown = Files.list(this.folder)) {
			for (Path path : shown.filter((path) -> !path.getFileName().toString().startsWith("..")).toList()) {
				if (!files.containsKey(path.getFileName().toString())) {
					Files.delete(path);
				}
			}
		}
		if (before != null) {
			FileSystemUtils.deleteRecursively(before);
		}
	}

}
