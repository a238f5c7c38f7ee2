package io.github.corsstarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginMatch;
import io.github.corsstarter.origin.OriginPattern;

/**
 * The allowed origins of a policy.
 *
 * @param any whether every origin is allowed
 * @param allowsNull whether opaque origins are allowed
 * @param index the origins, if not every one is allowed
 * @param leftOut properties whose values hold mistakes
 */
record OriginAllowlist(boolean any, boolean allowsNull, OriginIndex index, Set<String> leftOut) {

	@Nullable String admittingEntry(String origin) {
		return this.any ? PolicyCompiler.ANY : this.index.admittingEntry(origin);
	}

	/** Derived from what was written, since nobody needs it twice in memory. */
	List<Setting<String>> entries(List<Setting<List<String>>> written) {
		return written(written, (property) -> !this.leftOut.contains(property)).stream()
			.map((entry) -> new Setting<>(entry.property(), canonical(entry.value())))
			.toList();
	}

	/** What holds a mistake, as it was written. */
	List<Setting<String>> leftOut(List<Setting<List<String>>> written) {
		return this.leftOut.isEmpty() ? List.of() : written(written, this.leftOut::contains);
	}

	private static List<Setting<String>> written(List<Setting<List<String>>> lists, Predicate<String> properties) {
		List<Setting<String>> entries = new ArrayList<>();
		for (Setting<List<String>> list : lists) {
			PolicyCompiler.forEach(list, (value, property) -> {
				if (properties.test(property)) {
					entries.add(new Setting<>(property, value));
				}
			});
		}
		return entries;
	}

	private static String canonical(String value) {
		if (value.equals(PolicyCompiler.ANY) || value.equalsIgnoreCase(OriginCompiler.NULL)) {
			return value.toLowerCase(Locale.ROOT);
		}
		return OriginPattern.parse(value).toString();
	}

	/**
	 * Whether the value of an {@code Origin} header is admitted, an opaque one included.
	 */
	boolean admits(String origin) {
		return origin.equals(OriginCompiler.NULL) ? this.allowsNull : match(origin) == OriginMatch.ALLOWED;
	}

	OriginMatch match(String origin) {
		if (!this.any) {
			return this.index.match(origin);
		}
		return OriginIndex.isSerializedOrigin(origin) ? OriginMatch.ALLOWED : OriginMatch.MALFORMED;
	}

}
