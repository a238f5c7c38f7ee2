package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The settings that every filter is given.
 *
 * @since 0.1.0
 */
public final class Allowlists {

	/** The origin of the page that may call. */
	public static final String APP = "https://app.example.com";

	/** The methods that it may use. */
	public static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");

	/** The headers that it may send. */
	public static final List<String> HEADERS = List.of("authorization", "content-type", "x-request-id");

	/** The headers that it may read. */
	public static final List<String> EXPOSED_HEADERS = List.of("location");

	/** How many seconds a browser may cache the answer to a preflight. */
	public static final int MAX_AGE = 1800;

	private Allowlists() {
	}

	/**
	 * Many origins, the last of which is {@link #APP}.
	 * @param count how many
	 * @return the origins
	 */
	public static List<String> origins(int count) {
		return list(count, (number) -> "https://tenant-" + number + ".example.com", APP);
	}

	/**
	 * Many patterns, the last of which admits {@link #APP}.
	 * @param count how many
	 * @return the patterns
	 */
	public static List<String> patterns(int count) {
		return list(count, (number) -> "https://*.tenant-" + number + ".example.com", "https://*.example.com");
	}

	private static List<String> list(int count, IntFunction<String> entries, String last) {
		List<String> list = new ArrayList<>();
		for (int number = 1; number < count; number++) {
			list.add(entries.apply(number));
		}
		list.add(last);
		return list;
	}

}
