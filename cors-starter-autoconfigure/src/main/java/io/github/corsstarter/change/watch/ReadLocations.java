package io.github.corsstarter.change.watch;

import java.util.Locale;
import java.util.Set;

import org.springframework.core.env.PropertySource;

/**
 * Locations of configuration that can be read again without a client of its own: files,
 * config trees, and whatever a URL names. The others ({@code configserver:},
 * {@code vault:}) keep connections and threads, which nobody would close.
 */
final class ReadLocations {

	private static final Set<String> SCHEMES = Set.of("", "file", "classpath", "configtree", "env", "resource",
			"base64", "http", "https", "jar", "nested");

	private static final String RESOURCE = "Config resource '";

	private static final String LOCATION = "' via location '";

	private static final String TREE = "Config tree '";

	private static final String OPTIONAL = "optional:";

	private ReadLocations() {
	}

	/** Whether a location, as it is written, is read again. */
	static boolean includes(String location) {
		String value = location.startsWith(OPTIONAL) ? location.substring(OPTIONAL.length()) : location;
		int colon = value.indexOf(':');
		// one letter is a drive
		return colon <= 1 || SCHEMES.contains(value.substring(0, colon).toLowerCase(Locale.ROOT))
				|| value.substring(0, colon).indexOf('/') >= 0;
	}

	/** Whether Spring Boot made a property source of a location that is read again. */
	static boolean includes(PropertySource<?> source) {
		String name = source.getName();
		int location = name.indexOf(LOCATION);
		return name.startsWith(TREE)
				|| name.startsWith(RESOURCE) && location > 0 && includes(name.substring(location + LOCATION.length()));
	}

}
