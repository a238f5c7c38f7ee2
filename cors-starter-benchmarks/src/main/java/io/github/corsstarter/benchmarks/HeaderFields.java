package io.github.corsstarter.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Header fields in two arrays that are searched from the start, as containers keep them.
 *
 * @since 0.1.0
 */
public final class HeaderFields {

	private String[] names = new String[16];

	private String[] values = new String[16];

	private int size;

	/**
	 * Forgets all fields, so that the arrays serve the next message.
	 */
	public void clear() {
		this.size = 0;
	}

	/**
	 * The first value of a field.
	 * @param name the name
	 * @return the value, or {@code null} if there is no such field
	 */
	public @Nullable String first(String name) {
		int index = next(name, 0);
		return (index != -1) ? this.values[index] : null;
	}

	/**
	 * All values of a field.
	 * @param name the name
	 * @return the values, none or more
	 */
	public List<String> all(String name) {
		List<String> all = new ArrayList<>(2);
		for (int index = next(name, 0); index != -1; index = next(name, index + 1)) {
			all.add(this.values[index]);
		}
		return all;
	}

	/**
	 * All values of a field, one by one.
	 * @param name the name
	 * @return the values, none or more
	 */
	public Enumeration<String> enumerate(String name) {
		return new Values(name);
	}

	/**
	 * The names of all fields.
	 * @return the names
	 */
	public Collection<String> names() {
		return Arrays.asList(this.names).subList(0, this.size);
	}

	/**
	 * Sets a field and removes other values of it.
	 * @param name the name
	 * @param value the value
	 */
	public void set(String name, String value) {
		int index = next(name, 0);
		if (index == -1) {
			add(name, value);
			return;
		}
		this.values[index] = value;
		for (int other = next(name, index + 1); other != -1; other = next(name, other)) {
			remove(other);
		}
	}

	/**
	 * Adds a field.
	 * @param name the name
	 * @param value the value
	 */
	public void add(String name, String value) {
		if (this.size == this.names.length) {
			this.names = Arrays.copyOf(this.names, 2 * this.size);
			this.values = Arrays.copyOf(this.values, 2 * this.size);
		}
		this.names[this.size] = name;
		this.values[this.size++] = value;
	}

	private void remove(int index) {
		this.size--;
		this.names[index] = this.names[this.size];
		this.values[index] = this.values[this.size];
	}

	private int next(String name, int from) {
		for (int i = from; i < this.size; i++) {
			if (this.names[i].equalsIgnoreCase(name)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * The values of a field, looked for when they are asked for.
	 */
	private final class Values implements Enumeration<String> {

		private final String name;

		private int next;

		private Values(String name) {
			this.name = name;
			this.next = next(name, 0);
		}

		@Override
		public boolean hasMoreElements() {
			return this.next != -1;
		}

		@Override
		public String nextElement() {
			String value = HeaderFields.this.values[this.next];
			this.next = next(this.name, this.next + 1);
			return value;
		}

	}

}
