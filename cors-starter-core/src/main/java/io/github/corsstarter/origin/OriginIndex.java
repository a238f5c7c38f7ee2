package io.github.corsstarter.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The allowed origins of a policy, compiled for lookups whose cost does not grow with
 * their number: a hash set of the exact ones and a tree of the patterns. Immutable.
 *
 * @since 0.1.0
 */
public final class OriginIndex {

	private final Set<String> exact = new HashSet<>();

	private final PatternTree patterns;

	private OriginIndex(Collection<OriginPattern> origins) {
		List<OriginPattern> wildcards = new ArrayList<>();
		for (OriginPattern origin : origins) {
			if (origin.isExact()) {
				this.exact.add(origin.toString());
			}
			else {
				wildcards.add(origin);
			}
		}
		this.patterns = new PatternTree(wildcards);
	}

	/**
	 * Compiles an index.
	 * @param origins the origins and patterns
	 * @return the index
	 */
	public static OriginIndex of(Collection<OriginPattern> origins) {
		return new OriginIndex(origins);
	}

	/**
	 * Looks an origin up. The work is bounded by the longest origin that a browser can
	 * send, and nothing is allocated.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return the verdict
	 */
	public OriginMatch match(String origin) {
		if (origin.length() <= SerializedOrigin.MAX_LENGTH && this.exact.contains(origin)) {
			return OriginMatch.ALLOWED;
		}
		return SerializedOrigin.match(origin, this.patterns);
	}

	/**
	 * The entry that admits an origin. For reports: it allocates.
	 * @param origin a serialized origin
	 * @return the origin itself or a pattern, or {@code null} if none admits it
	 */
	public @Nullable String admittingEntry(String origin) {
		if (this.exact.contains(origin)) {
			return origin;
		}
		if (match(origin) != OriginMatch.ALLOWED) {
			return null;
		}
		OriginPattern pattern = this.patterns.admitting(OriginPattern.parse(origin));
		return (pattern != null) ? pattern.toString() : null;
	}

	/**
	 * Whether a text is an origin as a browser sends it.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return {@code true} if it is well-formed
	 */
	public static boolean isSerializedOrigin(String origin) {
		return SerializedOrigin.match(origin, (text, schemeEnd, hostEnd, port) -> true) == OriginMatch.ALLOWED;
	}

}
