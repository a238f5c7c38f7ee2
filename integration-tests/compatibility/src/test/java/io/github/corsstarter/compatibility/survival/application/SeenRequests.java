package io.github.corsstarter.compatibility.survival.application;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The requests that came as far as the place of the starter's filter.
 */
public final class SeenRequests {

	/** The header that names a request. */
	public static final String HEADER = "X-Case";

	private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

	private SeenRequests() {
	}

	static void add(String name) {
		if (name != null) {
			NAMES.add(name);
		}
	}

	/**
	 * Whether a filter saw a request.
	 * @param name the name of the request
	 * @return {@code true} if one did
	 */
	public static boolean contain(String name) {
		return NAMES.contains(name);
	}

}
