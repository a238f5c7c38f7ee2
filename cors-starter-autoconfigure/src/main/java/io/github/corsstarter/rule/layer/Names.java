package io.github.corsstarter.rule.layer;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Methods or header names that are allowed, in an order of their own, so that equal ones
 * are equal however they were written.
 *
 * @param any whether every one is
 * @param names the names, each once; empty if every one is allowed
 * @since 0.1.0
 */
record Names(boolean any, List<String> names) {

	static final String ANY = "*";

	static final Names NONE = new Names(false, List.of());

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private static final Comparator<String> ORDER = Comparator.<String>comparingInt(METHODS::indexOf)
		.thenComparing(Comparator.naturalOrder());

	static Names of(Collection<String> names) {
		return names.contains(ANY) ? new Names(true, List.of())
				: new Names(false, names.stream().distinct().sorted(ORDER).toList());
	}

	/** As the configuration has them. */
	List<String> values() {
		return this.any ? List.of(ANY) : this.names;
	}

	boolean isEmpty() {
		return !this.any && this.names.isEmpty();
	}

	boolean contain(String name) {
		return this.any || this.names.contains(name);
	}

	Names union(Names other) {
		return of(Stream.concat(values().stream(), other.values().stream()).toList());
	}

	/** What another list, as the configuration has it, does not allow. */
	List<String> missingFrom(Collection<String> allowed) {
		if (allowed.contains(ANY)) {
			return List.of();
		}
		return values().stream().filter((name) -> !allowed.contains(name)).toList();
	}

}
