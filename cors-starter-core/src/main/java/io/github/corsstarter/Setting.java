package io.github.corsstarter;

/**
 * A configured value and the property that it was written under, which problems name.
 *
 * @param <T> the type of the value
 * @param property the path of the property, such as {@code cors.max-age}
 * @param value the value
 * @since 0.1.0
 */
public record Setting<T>(String property, T value) {

	/**
	 * The path of an element of a list.
	 * @param index the index of the element, from 0
	 * @return the path, such as {@code cors.allowed-origins[2]}
	 */
	public String elementProperty(int index) {
		return elementProperty(this.property, index);
	}

	static String elementProperty(String property, int index) {
		return property + "[" + index + "]";
	}

}
