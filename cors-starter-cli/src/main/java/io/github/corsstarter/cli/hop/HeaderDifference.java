package io.github.corsstarter.cli.hop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.browser.HeaderList;
import io.github.corsstarter.http.CorsHeaders;

/**
 * A header that is another one at a hop than behind it.
 *
 * @param name the name, in lower case
 * @param kind what the hop does to it
 * @param behind the values behind the hop
 * @param front the values at the hop
 */
record HeaderDifference(String name, FaultKind kind, List<String> behind, List<String> front) {

	static final String ALLOW_ORIGIN = CorsHeaders.ALLOW_ORIGIN.toLowerCase(Locale.ROOT);

	private static final String VARY = CorsHeaders.VARY.toLowerCase(Locale.ROOT);

	/** Lists of names without case; of the others the case counts. */
	private static final Set<String> WITHOUT_CASE = Set.of(VARY, CorsHeaders.ALLOW_HEADERS.toLowerCase(Locale.ROOT),
			CorsHeaders.EXPOSE_HEADERS.toLowerCase(Locale.ROOT));

	static List<HeaderDifference> between(HeaderList behind, HeaderList front) {
		SortedSet<String> names = new TreeSet<>();
		Stream.concat(behind.lines().stream(), front.lines().stream())
			.map((line) -> line.name().toLowerCase(Locale.ROOT))
			.filter((name) -> CorsHeaders.isResponseHeader(name) || name.equals(VARY))
			.forEach(names::add);
		List<HeaderDifference> differences = new ArrayList<>();
		for (String name : names) {
			FaultKind kind = kind(name, behind.values(name), front.values(name));
			if (kind != null) {
				differences.add(new HeaderDifference(name, kind, behind.values(name), front.values(name)));
			}
		}
		return differences;
	}

	boolean isVary() {
		return this.name.equals(VARY);
	}

	private static @Nullable FaultKind kind(String name, List<String> behind, List<String> front) {
		if (name.equals(VARY)) {
			return (varies(behind) && !varies(front)) ? FaultKind.STRIPPED : null;
		}
		List<String> wanted = elements(name, behind);
		List<String> actual = elements(name, front);
		if (wanted.equals(actual)) {
			return null;
		}
		if (front.isEmpty()) {
			return FaultKind.STRIPPED;
		}
		if (behind.isEmpty()) {
			return (front.size() > 1) ? FaultKind.DOUBLED : FaultKind.ADDED;
		}
		boolean repeated = front.size() > behind.size() || actual.stream().distinct().count() < actual.size();
		return repeated ? FaultKind.DOUBLED : FaultKind.CHANGED;
	}

	/** Whether caches learn that the answer depends on the origin: the rest is theirs. */
	static boolean varies(List<String> vary) {
		List<String> elements = elements(VARY, vary);
		return elements.contains("origin") || elements.contains("*");
	}

	/** The order counts in none of the lists. */
	private static List<String> elements(String name, List<String> lines) {
		return lines.stream()
			.flatMap((line) -> Stream.of(line.split(",", -1)))
			.map(String::strip)
			.map((element) -> WITHOUT_CASE.contains(name) ? element.toLowerCase(Locale.ROOT) : element)
			.sorted()
			.toList();
	}

}
