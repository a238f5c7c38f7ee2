package io.github.corsstarter.change.watch;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * The folders that a location means, as Spring Boot reads it. What is in a jar or on a
 * server is none.
 */
final class LocationPaths {

	private static final String TREE = "configtree:";

	private static final String RESOURCE = "resource:";

	private static final String SUBFOLDERS = "*/";

	private final ClassLoader loader;

	private final Set<String> names;

	private final Set<String> endings;

	LocationPaths(Environment environment, ClassLoader loader) {
		this.loader = loader;
		this.names = Set
			.of(environment.getProperty("spring.config.name", String[].class, new String[] { "application" }));
		this.endings = SpringFactoriesLoader.loadFactories(PropertySourceLoader.class, loader)
			.stream()
			.flatMap((kind) -> List.of(kind.getFileExtensions()).stream())
			.map((extension) -> "." + extension)
			.collect(Collectors.toSet());
	}

	/**
	 * The folders of a location.
	 * @param location one location
	 * @param parent the file that imports it, if one does
	 */
	Collection<WatchedPlace> of(String location, @Nullable Resource parent) {
		if (location.startsWith(TREE)) {
			String folder = location.substring(TREE.length());
			return places(folder, null, (path, inSubfolders) -> WatchedPlace.tree(path, inSubfolders));
		}
		if (!ReadLocations.includes(location)) {
			return List.of();
		}
		String resource = location.startsWith(RESOURCE) ? location.substring(RESOURCE.length()) : location;
		if (resource.endsWith("/") || resource.endsWith(File.separator)) {
			return places(resource, parent,
					(path, inSubfolders) -> new WatchedPlace(path, inSubfolders, this.names, this.endings));
		}
		return file(resource, parent);
	}

	/** Beside a file may be those of profiles. */
	private Collection<WatchedPlace> file(String location, @Nullable Resource parent) {
		int hint = location.indexOf('[');
		String file = (hint < 0) ? location : location.substring(0, hint);
		int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf(':'));
		String name = file.substring(slash + 1);
		String ending = (hint < 0) ? ending(name) : "";
		Set<String> start = Set.of(name.substring(0, name.length() - ending.length()));
		return places(file.substring(0, slash + 1), parent,
				(path, inSubfolders) -> new WatchedPlace(path, inSubfolders, start, Set.of(ending)));
	}

	private String ending(String name) {
		return this.endings.stream()
			.filter((end) -> StringUtils.endsWithIgnoreCase(name, end))
			.findFirst()
			.map((end) -> name.substring(name.length() - end.length()))
			.orElse("");
	}

	private Collection<WatchedPlace> places(String folder, @Nullable Resource parent, Kind kind) {
		boolean inSubfolders = folder.contains(SUBFOLDERS);
		String plain = inSubfolders ? folder.substring(0, folder.indexOf(SUBFOLDERS)) : folder;
		Set<WatchedPlace> places = new LinkedHashSet<>();
		paths(plain, parent).forEach((path) -> places.add(kind.place(path, inSubfolders)));
		return places;
	}

	private List<Path> paths(String folder, @Nullable Resource parent) {
		try {
			if (folder.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)) {
				return classPath(folder.substring(ResourceUtils.CLASSPATH_URL_PREFIX.length()));
			}
			boolean fixed = folder.startsWith("/") || ResourceUtils.isUrl(folder);
			if (!fixed && parent != null) {
				return List.of(parent.getFile().toPath().resolveSibling(folder));
			}
			return List.of(ResourceUtils.getFile(folder.isEmpty() ? "." : StringUtils.cleanPath(folder)).toPath());
		}
		catch (IOException ex) {
			// in a jar, or on a server
			return List.of();
		}
	}

	private List<Path> classPath(String folder) throws IOException {
		List<Path> paths = new ArrayList<>();
		for (URL root : Collections.list(this.loader.getResources(""))) {
			if (ResourceUtils.isFileURL(root)) {
				paths.add(ResourceUtils.getFile(root).toPath().resolve(StringUtils.trimLeadingCharacter(folder, '/')));
			}
		}
		return paths;
	}

	/** Makes a place of a folder. */
	private interface Kind {

		WatchedPlace place(Path path, boolean inSubfolders);

	}

}
