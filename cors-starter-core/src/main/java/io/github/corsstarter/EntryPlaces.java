package io.github.corsstarter;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the entries of an allowlist were written. Entries that stand next to each other
 * in one list share a note, so that a million takes as little as one.
 */
final class EntryPlaces {

	private final List<Run> runs = new ArrayList<>();

	/**
	 * Notes where the next entry was written.
	 * @param entry its number
	 * @param property the property of the list
	 * @param element its index in the list
	 */
	void add(int entry, String property, int element) {
		Run last = this.runs.isEmpty() ? null : this.runs.get(this.runs.size() - 1);
		if (last == null || !last.property.equals(property) || last.elementOf(entry) != element) {
			this.runs.add(new Run(property, entry, element));
		}
	}

	/**
	 * The path of an entry's property.
	 * @param entry its number
	 * @return the path, such as {@code cors.allowed-origins[2]}
	 */
	String propertyOf(int entry) {
		int low = 0;
		int high = this.runs.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.runs.get(middle).firstEntry <= entry) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		Run run = this.runs.get(low);
		return Setting.elementProperty(run.property, run.elementOf(entry));
	}

	/**
	 * Entries of one list without a gap.
	 *
	 * @param property the property of the list
	 * @param firstEntry the number of the first entry
	 * @param firstElement its index in the list
	 */
	private record Run(String property, int firstEntry, int firstElement) {

		int elementOf(int entry) {
			return this.firstElement + entry - this.firstEntry;
		}

	}

}
