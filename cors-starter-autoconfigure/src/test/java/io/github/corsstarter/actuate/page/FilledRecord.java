package io.github.corsstarter.actuate.page;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes records that are full: each component has a value of its own, so that a page can
 * be searched for it. One of them can have another value.
 */
final class FilledRecord {

	private final String changed;

	private final Set<String> components = new LinkedHashSet<>();

	private int number = 100;

	private FilledRecord(String changed) {
		this.changed = changed;
	}

	/** The paths of all components that hold no record themselves. */
	static Set<String> components(Class<?> type) {
		FilledRecord filled = new FilledRecord("");
		filled.make(type, type.getSimpleName());
		return filled.components;
	}

	/** A record whose component of that path differs from that of others. */
	static <T> T with(Class<T> type, String changed) {
		return type.cast(new FilledRecord(changed).make(type, type.getSimpleName()));
	}

	private Object make(Type type, String path) {
		if (type instanceof ParameterizedType generic) {
			return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), path);
		}
		Class<?> single = (Class<?>) type;
		return single.isRecord() ? record(single, path) : leaf(single, path);
	}

	private Object container(Class<?> type, Type[] of, String path) {
		if (type == Map.class) {
			return Map.of(make(String.class, path + ".key"), make(of[1], path + ".value"));
		}
		Object element = make(of[0], path);
		return (type == SortedSet.class) ? new TreeSet<>(List.of(element)) : List.of(element);
	}

	private Object record(Class<?> type, String path) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = Arrays.stream(components)
			.map((component) -> make(component.getGenericType(), path + "." + component.getName()))
			.toArray();
		try {
			Constructor<?> constructor = type
				.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	private Object leaf(Class<?> type, String path) {
		this.components.add(path);
		boolean other = path.equals(this.changed);
		int value = ++this.number + (other ? 700 : 0);
		return switch (type.getSimpleName()) {
			case "String", "Object" -> path.endsWith(".reference") ? "https://docs.example/" + value : "text-" + value;
			case "int", "Integer" -> value;
			case "long", "Long" -> (long) value;
			case "double" -> value / 2000.0;
			case "boolean" -> other;
			case "Instant" -> Instant.EPOCH.plusSeconds(value * 1000L);
			case "LocalDate" -> LocalDate.EPOCH.plusDays(value);
			default -> throw new IllegalStateException("No value for " + path + ": " + type);
		};
	}

}
