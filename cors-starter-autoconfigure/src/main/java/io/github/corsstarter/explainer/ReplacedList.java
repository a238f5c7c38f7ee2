package io.github.corsstarter.explainer;

import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.origin.OriginIndex;
import io.github.corsstarter.origin.OriginPattern;
import io.github.corsstarter.origin.UnacceptableOriginException;
import io.github.corsstarter.source.WrittenList;
import io.github.corsstarter.source.WrittenProperty;

/**
 * A list of origins that does not count, read once and looked up from then on.
 */
final class ReplacedList {

	private static final long LOW_HALF = 0xffffffffL;

	private final WrittenList list;

	private final OriginIndex index;

	/** The element of the list that has an entry of the index. */
	private int[] elements = new int[16];

	/** Hashes of entries, and below them their numbers; sorted, to be searched. */
	private final long[] numbersByHash;

	/**
	 * Reads a list.
	 * @param list the list
	 * @param resolver resolves the placeholders of a value
	 */
	ReplacedList(WrittenList list, UnaryOperator<String> resolver) {
		this.list = list;
		Reader reader = new Reader(resolver);
		list.forEach(reader::read);
		this.index = reader.index.build();
		this.numbersByHash = new long[this.index.size()];
		for (int i = 0; i < this.numbersByHash.length; i++) {
			this.numbersByHash[i] = key(this.index.entry(i), i);
		}
		Arrays.sort(this.numbersByHash);
	}

	/**
	 * The place of the entry that admits an origin, or {@code null} if none does.
	 * @param origin the origin, whatever a client sent
	 */
	@Nullable String sourceOf(String origin) {
		String entry = this.index.admittingEntry(origin);
		WrittenProperty written = (entry != null) ? this.list.element(this.elements[number(entry)]) : null;
		return (written != null) ? written.source() : null;
	}

	private int number(String entry) {
		int found = Arrays.binarySearch(this.numbersByHash, key(entry, 0));
		int at = (found < 0) ? -found - 1 : found;
		while (!this.index.entry((int) this.numbersByHash[at]).equals(entry)) {
			at++;
		}
		return (int) this.numbersByHash[at];
	}

	private static long key(String entry, int number) {
		return ((long) entry.hashCode() << Integer.SIZE) | (number & LOW_HALF);
	}

	/**
	 * Reads the entries; what holds a mistake admits nothing.
	 */
	private final class Reader {

		private final OriginIndex.Builder index = new OriginIndex.Builder();

		private final UnaryOperator<String> resolver;

		private int size;

		private Reader(UnaryOperator<String> resolver) {
			this.resolver = resolver;
		}

		private void read(int element, String value) {
			for (String entry : this.resolver.apply(value).split(",")) {
				try {
					add(element, OriginPattern.parse(entry, true));
				}
				catch (UnacceptableOriginException ex) {
					// what is wrong in a list that does not count does not matter
				}
			}
		}

		private void add(int element, OriginPattern origin) {
			if (this.size == ReplacedList.this.elements.length) {
				ReplacedList.this.elements = Arrays.copyOf(ReplacedList.this.elements, 2 * this.size);
			}
			ReplacedList.this.elements[this.size++] = element;
			this.index.add(origin);
		}

	}

}
