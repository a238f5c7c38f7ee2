package io.github.corsstarter.change.watch;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What a look at files found: a digest of each one's content, or why there is none.
 *
 * @param files a few words for each file or folder
 * @param failure why the files cannot be read as configuration; {@code null} if they can,
 * as far as is known
 */
record FileStates(Map<Path, String> files, @Nullable String failure) {

	FileStates {
		files = new TreeMap<>(files);
	}

}
