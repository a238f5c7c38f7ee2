package io.github.corsstarter.http;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * An immutable hash set of ASCII names, asked with a region of a larger text, so that a
 * lookup allocates nothing. Upper and lower case are the same.
 *
 * @since 0.1.0
 */
public final class AsciiNames {

	private final @Nullable String[] names;

	private int size;

	private AsciiNames(int capacity) {
		this.names = new String[capacity];
	}

	/**
	 * A set of names.
	 * @param names the names, which may differ in case alone
	 * @return the set
	 */
	public static AsciiNames of(Collection<String> names) {
		AsciiNames set = new AsciiNames(capacityFor(names.size()));
		for (String name : names) {
			set.add(name);
		}
		return set;
	}

	private void add(String name) {
		int slot = slotOf(name, 0, name.length());
		if (this.names[slot] == null) {
			this.size++;
		}
		this.names[slot] = name;
	}

	/**
	 * How many names there are.
	 * @return the number of names, those that differ in case alone counted once
	 */
	int size() {
		return this.size;
	}

	/**
	 * Whether a region of a text spells one of the names.
	 * @param text the text
	 * @param start where the region starts
	 * @param end where the region ends, exclusive
	 * @return {@code true} if it does
	 */
	boolean contains(String text, int start, int end) {
		return this.names[slotOf(text, start, end)] != null;
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
