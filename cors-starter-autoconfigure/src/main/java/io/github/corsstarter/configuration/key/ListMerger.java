package io.github.corsstarter.configuration.key;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.corsstarter.configuration.key.Reading.Property;

/**
 * Makes one of keys that mean the same: one list of all elements, those of the known key
 * first, or the value of the known key.
 */
final class ListMerger {

	private final KeyTree tree;

	private final List<Reading> readings;

	ListMerger(KeyTree tree, List<Reading> readings) {
		this.tree = tree;
		this.readings = readings;
	}

	void merge() {
		Map<String, Map<String, List<Integer>>> byMeaning = new LinkedHashMap<>();
		for (int i = 0; i < this.readings.size(); i++) {
			Reading reading = this.readings.get(i);
			if (!reading.properties().isEmpty()) {
				byMeaning
					.computeIfAbsent(KeyTree.uniform(Reading.list(last(reading).key())), (key) -> new LinkedHashMap<>())
					.computeIfAbsent(Reading.list(reading.written()), (key) -> new ArrayList<>())
					.add(i);
			}
		}
		for (Map<String, List<Integer>> written : byMeaning.values()) {
			if (written.size() > 1 && !written.values().stream().allMatch(this::isKnown)) {
				merge(inOrder(written));
			}
		}
	}

	private boolean isKnown(List<Integer> numbers) {
		return this.readings.get(numbers.get(0)).steps().isEmpty();
	}

	/** Keys that are known come first. */
	private List<Integer> inOrder(Map<String, List<Integer>> written) {
		List<Integer> order = new ArrayList<>();
		written.values().forEach((numbers) -> order.addAll(isKnown(numbers) ? 0 : order.size(), numbers));
		return order;
	}

	private void merge(List<Integer> order) {
		String key = Reading.list(last(this.readings.get(order.get(0))).key());
		boolean isList = this.tree.isList(key.substring(key.indexOf('.') + 1));
		int size = 0;
		for (int number : order) {
			Reading reading = this.readings.get(number);
			List<Property> properties = new ArrayList<>(reading.properties());
			Property last = properties.remove(properties.size() - 1);
			if (isList) {
				for (String element : elements(last)) {
					properties.add(new Property(key + "[" + size++ + "]", element.strip()));
				}
			}
			else if (size++ == 0) {
				properties.add(last);
			}
			this.readings.set(number, reading.with(properties));
		}
	}

	private static String[] elements(Property property) {
		String value = String.valueOf(property.value());
		return property.key().endsWith("]") ? new String[] { value } : value.split(",");
	}

	private static Property last(Reading reading) {
		return reading.properties().get(reading.properties().size() - 1);
	}

}
