package io.github.corsstarter.configuration.key;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A key that does not exist.
 *
 * @param source the name of the property source that has it
 * @param written the key, without what is below it
 * @param parent the longest start of the key that exists, as it is written
 * @param keys what there is below that; none if it takes a value
 * @param isElement whether an element of a list stands where a key should be
 * @param meant the key that is meant; empty if there is none
 * @param value what the value becomes, or {@code null} if it stays
 * @param removable whether the key means nothing here and can go
 * @since 0.1.0
 */
public record UnknownKey(String source, String written, String parent, List<String> keys, boolean isElement,
		String meant, @Nullable Object value, boolean removable) {
}
