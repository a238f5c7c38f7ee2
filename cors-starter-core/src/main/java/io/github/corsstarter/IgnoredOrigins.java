package io.github.corsstarter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;

/**
 * The entries of an allowlist that were ignored for their mistakes. They are read again
 * at the first question, and looked up from then on.
 */
final class IgnoredOrigins {

	private final List<Setting<String>> entries;

	private volatile @Nullable Lookup lookup;

	IgnoredOrigins(List<Setting<String>> entries) {
		this.entries = List.copyOf(entries);
	}

	/** The entries as they were written. */
	List<Setting<String>> entries() {
		return this.entries;
	}

	/**
	 * The entry that would admit an origin, or is corrected to it, or {@code null}.
	 */
	@Nullable Setting<String> find(String origin) {
		return this.entries.isEmpty() ? null : lookup().find(origin);
	}

	private Lookup lookup() {
		Lookup known = this.lookup;
		if (known == null) {
			known = Lookup.of(this.entries);
			this.lookup = known;
		}
		return known;
	}

	/**
	 * The entries by what they mean.
	 *
	 * @param index those that are prohibited, but origins or patterns
	 * @param meanings the first entry of each meaning in canonical form: of an origin or
	 * pattern itself, or of the fix of what is none
	 */
	private record Lookup(OriginIndex index, Map<String, Setting<String>> meanings) {

		static Lookup of(List<Setting<String>> entries) {
			OriginIndex.Builder index = new OriginIndex.Builder();
			Map<String, Setting<String>> meanings = new HashMap<>();
			for (Setting<String> entry : entries) {
				try {
					OriginPattern pattern = OriginPattern.parse(entry.value(), true);
					index.add(pattern);
					meanings.putIfAbsent(pattern.toString(), entry);
				}
				catch (UnacceptableOriginException ex) {
					String fix = ex.fix();
					if (fix != null && !fix.isEmpty()) {
						meanings.putIfAbsent(fix, entry);
					}
				}
			}
			return new Lookup(index.build(), meanings);
		}

		@Nullable Setting<String> find(String origin) {
			Setting<String> meant = this.meanings.get(origin);
			if (meant != null) {
				return meant;
			}
			String admitting = this.index.admittingEntry(origin);
			return (admitting != null) ? this.meanings.get(admitting) : null;
		}

	}

}
