package io.github.corsstarter.origin;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * The allowed origins of a policy, compiled for lookups whose cost does not grow with
 * their number, and for little memory. Immutable.
 *
 * @since 0.1.0
 */
public final class OriginIndex {

	/** In place of an entry: none admits the origin. */
	public static final int NOT_ALLOWED = OriginTable.NONE;

	/** In place of an entry: the text is no origin as a browser sends it. */
	public static final int MALFORMED = -2;

	private final OriginTable table;

	private final PatternLookup patterns;

	private OriginIndex(OriginTable table, PatternLookup patterns) {
		this.table = table;
		this.patterns = patterns;
	}

	/**
	 * Compiles an index.
	 * @param origins the origins and patterns
	 * @return the index
	 */
	public static OriginIndex of(Collection<OriginPattern> origins) {
		Builder builder = new Builder();
		for (OriginPattern origin : origins) {
			builder.add(origin);
		}
		return builder.build();
	}

	/**
	 * Looks an origin up. The work is bounded by the longest origin that a browser can
	 * send, and nothing is allocated.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return the verdict
	 */
	public OriginMatch match(String origin) {
		int entry = find(origin);
		return (entry >= 0) ? OriginMatch.ALLOWED
				: ((entry == MALFORMED) ? OriginMatch.MALFORMED : OriginMatch.NOT_ALLOWED);
	}

	/**
	 * Finds the entry that admits an origin, as {@link #match(String)} does.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return the index of the {@linkplain #entry(int) entry}: the origin itself if it
	 * was added, or else a pattern; {@link #NOT_ALLOWED} or {@link #MALFORMED}
	 */
	public int find(String origin) {
		int exact = (origin.length() <= SerializedOrigin.MAX_LENGTH) ? this.table.find(origin) : OriginTable.NONE;
		return (exact != OriginTable.NONE) ? exact : SerializedOrigin.find(origin, this.patterns);
	}

	/**
	 * The entry that admits an origin. For reports: it allocates.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return the origin or pattern in canonical form, or {@code null} if none admits it
	 */
	public @Nullable String admittingEntry(String origin) {
		int entry = find(origin);
		return (entry >= 0) ? this.table.get(entry) : null;
	}

	/**
	 * Where an entry stands. For reports: it allocates.
	 * @param origin an origin or pattern in canonical form
	 * @return the index of the first {@linkplain #entry(int) entry} with this text, or
	 * {@link #NOT_ALLOWED}
	 */
	public int indexOf(String origin) {
		if (origin.indexOf('*') == -1) {
			return this.table.find(origin);
		}
		int hash = PatternLookup.hash(this.table.hash(), OriginPattern.parse(origin, true));
		int end = origin.length();
		return this.table.find(hash, origin, end, "", end, end, "");
	}

	/**
	 * The number of entries.
	 * @return how many were added
	 */
	public int size() {
		return this.table.size();
	}

	/**
	 * An entry.
	 * @param index which one, in the order in which they were added
	 * @return the origin or pattern in canonical form, made anew at each call
	 */
	public String entry(int index) {
		return this.table.get(index);
	}

	/**
	 * A hash of the entries, the same in every virtual machine, in whatever order and
	 * however often each was added.
	 * @return a {@linkplain StableHash stable} hash
	 */
	public long stableHash() {
		return this.table.stableHash();
	}

	/**
	 * Whether a text is an origin as a browser sends it.
	 * @param origin the value of the {@code Origin} header, whatever a client sent
	 * @return {@code true} if it is well-formed
	 */
	public static boolean isSerializedOrigin(String origin) {
		return SerializedOrigin.find(origin, (text, schemeEnd, hostEnd, port) -> 0) != MALFORMED;
	}

	/**
	 * An index under construction.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder {

		private final OriginHash hash = new OriginHash();

		private final OriginTable.Builder table;

		private WithinLabels.@Nullable Builder withinLabels;

		private int maxLabels;

		private int kinds;

		/**
		 * Begins without entries.
		 */
		public Builder() {
			this(0, 0);
		}

		/**
		 * Begins without entries, and with room for some.
		 * @param entries about how many are added
		 * @param characters about how long they are together
		 */
		public Builder(int entries, int characters) {
			this.table = new OriginTable.Builder(this.hash, entries, characters);
		}

		/**
		 * Adds an origin or pattern.
		 * @param origin the origin or pattern
		 */
		public void add(OriginPattern origin) {
			String text = origin.toString();
			if (origin.isExact()) {
				this.table.add(text, this.hash.of(text));
				return;
			}
			this.table.add(text, PatternLookup.hash(this.hash, origin));
			this.maxLabels = Math.max(this.maxLabels, PatternLookup.labels(origin));
			this.kinds |= PatternLookup.kind(origin);
			if (origin.subdomains() == Subdomains.WITHIN_LABEL) {
				addWithinLabel(origin);
			}
		}

		/** Hardly ever, so what it takes is made then. */
		private void addWithinLabel(OriginPattern origin) {
			if (this.withinLabels == null) {
				this.withinLabels = new WithinLabels.Builder();
			}
			this.withinLabels.add(origin);
		}

		/**
		 * Adds an origin that is written as it is looked up.
		 * @param origin a {@linkplain OriginPattern#isPlain(String) plain} origin
		 */
		public void addPlain(String origin) {
			this.table.add(origin, this.hash.of(origin));
		}

		/**
		 * Adds an entry that is listed and admits nothing.
		 * @param keyword the entry
		 */
		public void addKeyword(String keyword) {
			this.table.add(keyword, 0);
		}

		/**
		 * Compiles the index.
		 * @return the index
		 */
		public OriginIndex build() {
			OriginTable built = this.table.build();
			WithinLabels within = (this.withinLabels != null) ? this.withinLabels.build(built) : null;
			return new OriginIndex(built, new PatternLookup(built, within, this.maxLabels, this.kinds));
		}

	}

}
