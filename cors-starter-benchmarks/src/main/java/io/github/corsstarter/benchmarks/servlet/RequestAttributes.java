package io.github.corsstarter.benchmarks.servlet;

import org.jspecify.annotations.Nullable;

/**
 * The few attributes of a request, which allocate nothing.
 */
final class RequestAttributes {

	private final @Nullable String[] names = new String[8];

	private final @Nullable Object[] values = new Object[8];

	private int size;

	@Nullable Object get(String name) {
		int index = indexOf(name);
		return (index < this.size) ? this.values[index] : null;
	}

	void set(String name, @Nullable Object value) {
		int index = indexOf(name);
		this.names[index] = name;
		this.values[index] = value;
		this.size = Math.max(this.size, index + 1);
	}

	void remove(String name) {
		if (indexOf(name) < this.size) {
			set(name, null);
		}
	}

	void clear() {
		this.size = 0;
	}

	private int indexOf(String name) {
		int index = 0;
		while (index < this.size && !name.equals(this.names[index])) {
			index++;
		}
		return index;
	}

}
