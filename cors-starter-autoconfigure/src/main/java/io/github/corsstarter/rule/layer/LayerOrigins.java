package io.github.corsstarter.rule.layer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The origins that a layer allows.
 *
 * @param any whether pages of every origin are allowed
 * @param entries those that an allowlist of this project can say, in its notation
 * @param unsaid what it cannot say: which, and why; a sentence each
 * @since 0.1.0
 */
record LayerOrigins(boolean any, List<String> entries, List<String> unsaid) {

	static final LayerOrigins NONE = new LayerOrigins(false, List.of(), List.of());

	boolean isEmpty() {
		return !this.any && this.entries.isEmpty();
	}

	LayerOrigins union(LayerOrigins other) {
		boolean any = this.any || other.any;
		return new LayerOrigins(any, any ? List.of() : join(this.entries, other.entries),
				any ? List.of() : join(this.unsaid, other.unsaid));
	}

	/** Origins without one that cannot be said after all. */
	LayerOrigins without(String entry, String why) {
		return new LayerOrigins(this.any, this.entries.stream().filter((other) -> !other.equals(entry)).toList(),
				join(this.unsaid, List.of(why)));
	}

	static List<String> join(Collection<String> one, Collection<String> other) {
		Set<String> all = new LinkedHashSet<>(one);
		all.addAll(other);
		return List.copyOf(all);
	}

}
