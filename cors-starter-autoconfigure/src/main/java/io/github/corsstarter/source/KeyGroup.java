package io.github.corsstarter.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;
import org.springframework.util.function.SingletonSupplier;

import io.github.corsstarter.configuration.key.Reading;
import io.github.corsstarter.configuration.key.Reading.Property;
import io.github.corsstarter.configuration.key.Reading.Step;

/**
 * Keys of one property source that can only be fixed together: those below one key that
 * does not exist, and those that mean the same list.
 */
public final class KeyGroup {

	private final String source;

	private final List<Reading> readings;

	private final SingletonSupplier<Set<String>> names = SingletonSupplier.of(this::names);

	/**
	 * Creates a group.
	 * @param source the name of the property source
	 * @param readings the keys; at least one
	 */
	KeyGroup(String source, List<Reading> readings) {
		this.source = source;
		this.readings = readings;
	}

	/** Both groups as one. */
	public KeyGroup with(KeyGroup other) {
		List<Reading> all = new ArrayList<>(this.readings);
		all.addAll(other.readings);
		return new KeyGroup(this.source, all);
	}

	public String source() {
		return this.source;
	}

	public List<Reading> readings() {
		return this.readings;
	}

	/** The groups that hold keys which do not exist. */
	public static List<KeyGroup> of(List<Reading> readings) {
		Map<String, Integer> firsts = new HashMap<>();
		int[] groups = new int[readings.size()];
		Map<String, Set<String>> sharing = sharing(readings);
		for (int i = 0; i < groups.length; i++) {
			groups[i] = i;
			for (String bond : bonds(readings.get(i), sharing)) {
				Integer first = firsts.putIfAbsent(bond, i);
				if (first != null) {
					groups[root(groups, i)] = root(groups, first);
				}
			}
		}
		Map<Integer, List<Reading>> members = new LinkedHashMap<>();
		for (int i = 0; i < groups.length; i++) {
			members.computeIfAbsent(root(groups, i), (root) -> new ArrayList<>()).add(readings.get(i));
		}
		return members.values()
			.stream()
			.filter((group) -> group.stream().anyMatch((reading) -> !reading.steps().isEmpty()))
			.map((group) -> new KeyGroup(group.get(0).source(), group))
			.toList();
	}

	private static int root(int[] groups, int member) {
		int root = member;
		while (groups[root] != root) {
			root = groups[root];
		}
		return root;
	}

	private static List<String> bonds(Reading reading, Map<String, Set<String>> sharing) {
		List<String> bonds = new ArrayList<>();
		for (Step step : reading.steps()) {
			bonds.add(reading.source() + " written " + step.written());
			List<String> from = KeyInLine.elements(step.written());
			List<String> to = KeyInLine.elements(step.removed() ? step.written() : step.meant());
			bonds
				.add(reading.source() + " below " + to.subList(0, Math.min(to.size(), KeyInLine.common(from, to) + 1)));
		}
		String meant = meant(reading);
		if (meant != null && sharing.getOrDefault(reading.source() + meant, Set.of()).size() > 1) {
			bonds.add(reading.source() + " meant " + meant);
		}
		return bonds;
	}

	/** The keys that are written for each key that is meant. */
	private static Map<String, Set<String>> sharing(List<Reading> readings) {
		Map<String, Set<String>> sharing = new HashMap<>();
		for (Reading reading : readings) {
			String meant = meant(reading);
			if (meant != null) {
				sharing.computeIfAbsent(reading.source() + meant, (key) -> new LinkedHashSet<>())
					.add(Reading.list(reading.written()));
			}
		}
		return sharing;
	}

	private static @Nullable String meant(Reading reading) {
		List<Property> properties = reading.properties();
		return properties.isEmpty() ? null : Reading.list(properties.get(properties.size() - 1).key());
	}

	/** The keys that do not exist. */
	public Set<String> unknown() {
		return this.readings.stream()
			.flatMap((reading) -> reading.steps().stream().map(Step::written))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether it is enough to rename keys: the values stay, and so does the rest. */
	public boolean isRenamed() {
		return this.readings.stream().allMatch((reading) -> {
			if (reading.properties().size() != 1 || reading.steps().size() != 1) {
				return false;
			}
			Property property = reading.properties().get(0);
			Step step = reading.steps().get(0);
			return property.value().equals(reading.value()) && (reading.written().length()
					- step.written().length()) == (property.key().length() - step.meant().length());
		});
	}

	/** The file that has them, or {@code null} if they are written elsewhere. */
	public @Nullable Resource resource() {
		return resource(this.readings.get(0));
	}

	public static @Nullable Resource resource(Reading reading) {
		return (reading.origin() instanceof TextResourceOrigin text && text.getLocation() != null
				&& FileKind.of(text.getResource()).isLines()) ? text.getResource() : null;
	}

	/** The line in the file, from 0, or -1 if it is written elsewhere. */
	public static int line(Reading reading) {
		return (reading.origin() instanceof TextResourceOrigin text && text.getLocation() != null)
				? text.getLocation().getLine() : -1;
	}

	/** Whether a problem at a property is one of a key, or of an element of its list. */
	public boolean has(String property) {
		Set<String> names = this.names.obtain();
		return names.contains(property) || names.contains(Reading.list(property));
	}

	private Set<String> names() {
		Set<String> names = unknown();
		this.readings.forEach((reading) -> names.add(reading.written()));
		return names;
	}

}
