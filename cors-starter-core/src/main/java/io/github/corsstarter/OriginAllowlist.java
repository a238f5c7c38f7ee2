package io.github.corsstarter;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginIndex;

/**
 * The allowed origins of a policy.
 *
 * @param anyEntry the number of the entry that allows every origin, or -1
 * @param nullEntry the number of the entry that allows opaque origins, or -1
 * @param index the origins
 * @param sources where they were written
 * @param ignored what holds a mistake
 */
record OriginAllowlist(int anyEntry, int nullEntry, OriginIndex index, EntryPlaces sources,
		IgnoredOrigins ignored) implements Predicate<String> {

	/** Allows nothing. */
	static OriginAllowlist none() {
		return new OriginAllowlist(-1, -1, OriginIndex.of(List.of()), new EntryPlaces(), new IgnoredOrigins(List.of()));
	}

	/** Whether every origin is allowed. */
	boolean any() {
		return this.anyEntry != -1;
	}

	/**
	 * The entry that admits an origin, an opaque one included, whatever a client sent.
	 */
	@Nullable String admittingEntry(String origin) {
		int entry = admittingIndex(origin);
		return (entry != -1) ? this.index.entry(entry) : null;
	}

	/** The number of that entry, or -1. */
	int admittingIndex(String origin) {
		return Math.max(origin.equals(OriginCompiler.NULL) ? findNull() : find(origin), -1);
	}

	/** Where an entry stands as a text, or -1. */
	int indexOf(String entry) {
		return switch (entry) {
			case PolicyCompiler.ANY -> this.anyEntry;
			case OriginCompiler.NULL -> this.nullEntry;
			default -> this.index.indexOf(entry);
		};
	}

	/** A view, since there may be a million of them. */
	List<Setting<String>> entries() {
		return new Entries();
	}

	/**
	 * Whether the value of an {@code Origin} header is admitted, an opaque one included.
	 */
	@Override
	public boolean test(String origin) {
		return admittingIndex(origin) != -1;
	}

	/**
	 * Finds the entry that admits an origin, but for an opaque one.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return the number of the entry, {@link OriginIndex#NOT_ALLOWED} or
	 * {@link OriginIndex#MALFORMED}
	 */
	int find(String origin) {
		if (this.anyEntry == -1) {
			return this.index.find(origin);
		}
		return OriginIndex.isSerializedOrigin(origin) ? this.anyEntry : OriginIndex.MALFORMED;
	}

	/** The entry that admits opaque origins, or -1. */
	int findNull() {
		return (this.anyEntry != -1) ? this.anyEntry : this.nullEntry;
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
