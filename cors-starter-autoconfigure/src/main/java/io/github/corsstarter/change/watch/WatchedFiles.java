package io.github.corsstarter.change.watch;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.core.env.Environment;

/**
 * Where the configuration of an environment comes from, and where it would come from if
 * it were there: a file of a profile that nobody has written yet.
 *
 * @param places the folders
 */
record WatchedFiles(Set<WatchedPlace> places) {

	/** The most bytes that a look reads. Of files beyond it, size and time count. */
	static final long MAX_BYTES = 64L << 20;

	/** The most files of a look. */
	static final int MAX_FILES = 10_000;

	static WatchedFiles of(Environment environment, ClassLoader loader) {
		Set<WatchedPlace> places = new LinkedHashSet<>();
		LocationPaths paths = new LocationPaths(environment, loader);
		new ConfigLocations(environment).forEach((location, parent) -> places.addAll(paths.of(location, parent)));
		return new WatchedFiles(places);
	}

	FileStates look() {
		FileLook look = new FileLook(MAX_BYTES, MAX_FILES);
		this.places.forEach((place) -> place.look(look));
		return look.states();
	}

}
