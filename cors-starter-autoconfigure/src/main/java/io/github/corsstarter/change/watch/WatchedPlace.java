package io.github.corsstarter.change.watch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder in which configuration is looked for, whether it is there or not.
 *
 * @param folder the folder
 * @param inSubfolders whether its subfolders are meant, as {@code config/*}{@code /} does
 * @param names the beginnings of names, before a profile; empty for a config tree
 * @param endings the ends of names
 */
record WatchedPlace(Path folder, boolean inSubfolders, Set<String> names, Set<String> endings) {

	static WatchedPlace tree(Path folder, boolean inSubfolders) {
		return new WatchedPlace(folder, inSubfolders, Set.of(), Set.of());
	}

	void look(FileLook look) {
		if (!this.inSubfolders) {
			look(this.folder, look);
			return;
		}
		for (Path subfolder : list(this.folder, look,
				(path) -> Files.isDirectory(path) && !path.getFileName().toString().startsWith(".."))) {
			look(subfolder, look);
		}
	}

	private void look(Path directory, FileLook look) {
		if (this.names.isEmpty()) {
			look.tree(directory);
		}
		else {
			list(directory, look, (path) -> isMeant(path.getFileName().toString())).forEach(look::file);
		}
	}

	/** A file for each profile there may be, not only for those that are active. */
	private boolean isMeant(String name) {
		return this.names.stream()
			.anyMatch((start) -> name.startsWith(start) && this.endings.stream()
				.anyMatch((end) -> name.equals(start + end) || name.startsWith(start + "-") && name.endsWith(end)));
	}

	private static List<Path> list(Path directory, FileLook look, DirectoryStream.Filter<Path> filter) {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		List<Path> paths = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, filter)) {
			stream.forEach(paths::add);
		}
		catch (IOException | DirectoryIteratorException ex) {
			look.failure(directory, ex);
		}
		return paths;
	}

}
