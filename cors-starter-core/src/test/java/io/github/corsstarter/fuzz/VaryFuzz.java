package io.github.corsstarter.fuzz;

import java.util.List;

import io.github.corsstarter.http.Vary;

/**
 * Fuzzes the merging of {@code Vary}: no name is lost, none is there twice, and merging
 * again changes nothing.
 */
public final class VaryFuzz {

	private static final List<String> NAMES = List.of("Origin", "Access-Control-Request-Method");

	private VaryFuzz() {
	}

	/**
	 * Runs one case.
	 * @param data how the bytes are read, and the lines of the header
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		List<String> lines = FuzzInput.of(data).lines(0);
		List<String> missing = Vary.missing(lines, NAMES);
		List<String> names = Vary.names(lines);
		boolean everything = names.contains("*");
		for (String name : NAMES) {
			boolean present = names.stream().anyMatch(name::equalsIgnoreCase);
			Invariant.hold(missing.contains(name) == (!present && !everything), "must be there once", lines.toString());
		}
		Invariant.hold(Vary.names(names).equals(names), "must be merged", lines.toString());
	}

}
