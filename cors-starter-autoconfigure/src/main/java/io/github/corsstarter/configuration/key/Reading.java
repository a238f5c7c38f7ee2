package io.github.corsstarter.configuration.key;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A property and how it is read.
 *
 * @param source the name of the property source that has it
 * @param written its key as it is written there
 * @param value its value as it is written there
 * @param origin where it is written, or {@code null} if the source does not tell
 * @param steps the parts of the key that are written in another way; none if the key is
 * known
 * @param properties the properties that are meant; none if it can go
 * @since 0.1.0
 */
public record Reading(String source, String written, Object value, @Nullable Origin origin, List<Step> steps,
		List<Property> properties) {

	/**
	 * The list that an element belongs to.
	 * @param key a key
	 * @return the key without an index at its end
	 */
	public static String list(String key) {
		return key.endsWith("]") ? key.substring(0, key.lastIndexOf('[')) : key;
	}

	Reading with(List<Property> others) {
		return new Reading(this.source, this.written, this.value, this.origin, this.steps, others);
	}

	/**
	 * Whether the property is not read as it is written.
	 * @return {@code true} if its key or its place in a list is another one
	 */
	boolean isOther() {
		return !this.steps.isEmpty() || this.properties.size() != 1;
	}

	/**
	 * A start of a key that is written in another way.
	 *
	 * @param written what is written
	 * @param meant what it means, or the key above it if it can go
	 * @param removed whether it means nothing here and can go
	 */
	public record Step(String written, String meant, boolean removed) {
	}

	/**
	 * A property that is meant.
	 *
	 * @param key its key
	 * @param value its value
	 */
	public record Property(String key, Object value) {
	}

}
