package io.github.corsstarter;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginMatch;

/**
 * The allowed origins of a policy.
 *
 * @param any whether every origin is allowed
 * @param allowsNull whether opaque origins are allowed
 * @param index the origins
 * @param sources where they were written
 * @param ignored what holds a mistake
 * @param keyword the number of the entry {@code *} or else {@code null}; -1 if there is
 * neither
 */
record OriginAllowlist(boolean any, boolean allowsNull, OriginIndex index, OriginSources sources,
		IgnoredOrigins ignored, int keyword) {

	/** Allows nothing. */
	static final OriginAllowlist NONE = new OriginAllowlist(false, false, OriginIndex.of(List.of()),
			new OriginSources(), new IgnoredOrigins(List.of()), -1);

	/**
	 * The entry that admits an origin, an opaque one included, whatever a client sent.
	 */
	@Nullable String admittingEntry(String origin) {
		int entry = indexOf(origin);
		return (entry != -1) ? this.index.entry(entry) : null;
	}

	/** The number of that entry, or -1. */
	int indexOf(String origin) {
		if (this.any || origin.equals(OriginCompiler.NULL)) {
			return admits(origin) ? this.keyword : -1;
		}
		return this.index.indexOf(origin);
	}

	/** A view, since there may be a million of them. */
	List<Setting<String>> entries() {
		return new Entries();
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

	/**
	 * The entries with their properties, made when they are asked for.
	 */
	private final class Entries extends AbstractList<Setting<String>> implements RandomAccess {

		@Override
		public Setting<String> get(int index) {
			String value = OriginAllowlist.this.index.entry(index);
			return new Setting<>(OriginAllowlist.this.sources.propertyOf(index), value);
		}

		@Override
		public int size() {
			return OriginAllowlist.this.index.size();
		}

	}

}
