package io.github.corsstarter.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map from ASCII names to values, asked with a region of a larger text,
 * so that a lookup allocates nothing. Upper and lower case are the same.
 *
 * @param <V> the type of the values
 * @since 0.1.0
 */
public final class AsciiMap<V> {

	private final @Nullable String[] names;

	private final @Nullable Object[] values;

	private AsciiMap(int capacity) {
		this.names = new String[capacity];
		this.values = new Object[capacity];
	}

	/**
	 * A map with the entries of another one.
	 * @param <V> the type of the values
	 * @param entries the entries, no two of whose keys differ in case alone
	 * @return the map
	 */
	public static <V> AsciiMap<V> copyOf(Map<String, ? extends V> entries) {
		AsciiMap<V> map = new AsciiMap<>(capacityFor(entries.size()));
		entries.forEach(map::put);
		return map;
	}

	/**
	 * The value of the name that a region of a text spells.
	 * @param text the text
	 * @param start where the region starts
	 * @param end where the region ends, exclusive
	 * @return the value, or {@code null} if there is no such name
	 */
	@SuppressWarnings("unchecked")
	public @Nullable V get(String text, int start, int end) {
		return (V) this.values[slotOf(text, start, end)];
	}

	private void put(String name, V value) {
		int slot = slotOf(name, 0, name.length());
		this.names[slot] = name;
		this.values[slot] = value;
	}

	private int slotOf(String text, int start, int end) {
		int mask = this.names.length - 1;
		int slot = hash(text, start, end) & mask;
		String name = this.names[slot];
		while (name != null && !matches(name, text, start, end)) {
			slot = (slot + 1) & mask;
			name = this.names[slot];
		}
		return slot;
	}

	private static boolean matches(String name, String text, int start, int end) {
		if (name.length() != end - start) {
			return false;
		}
		// browsers send the case that the names have
		return text.startsWith(name, start) || matchesIgnoringCase(name, text, start);
	}

	private static boolean matchesIgnoringCase(String name, String text, int start) {
		for (int i = 0; i < name.length(); i++) {
			if (fold(name.charAt(i)) != fold(text.charAt(start + i))) {
				return false;
			}
		}
		return true;
	}

	private static int hash(String text, int start, int end) {
		int hash = 0;
		for (int i = start; i < end; i++) {
			// folds letters, and more than letters, which a hash may
			hash = 31 * hash + (text.charAt(i) | 0x20);
		}
		return hash ^ (hash >>> 15);
	}

	/** Beyond ASCII there are characters that fold to ASCII letters: no name has them. */
	private static int fold(char character) {
		return (character >= 'A' && character <= 'Z') ? (character | 0x20) : character;
	}

	/** A power of two, at most half full, so that probes end soon and always. */
	private static int capacityFor(int size) {
		return Integer.highestOneBit(Math.max(1, size)) << 2;
	}

}
