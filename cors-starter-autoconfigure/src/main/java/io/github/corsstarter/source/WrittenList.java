package io.github.corsstarter.source;

import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

/**
 * A list as one property source has it. Nothing of it is kept, since there may be a
 * million elements.
 *
 * @param source the property source
 * @param name the path of the list
 */
public record WrittenList(ConfigurationPropertySource source, ConfigurationPropertyName name) {

	/** The number of what is written as one text. */
	static final int WHOLE = -1;

	/** What shows where the list is, or {@code null} if the source has no such list. */
	public @Nullable WrittenProperty first() {
		WrittenProperty whole = element(WHOLE);
		return (whole != null) ? whole : element(0);
	}

	/**
	 * Reads the list.
	 * @param elements receives the number and the value of each element, placeholders
	 * unresolved
	 */
	public void forEach(BiConsumer<Integer, String> elements) {
		ConfigurationProperty element = find(WHOLE);
		for (int i = WHOLE; element != null || i == WHOLE; i++) {
			if (element != null) {
				elements.accept(i, String.valueOf(element.getValue()));
			}
			element = find(i + 1);
		}
	}

	/** An element and its place. */
	public @Nullable WrittenProperty element(int number) {
		ConfigurationProperty element = find(number);
		return (element != null) ? WrittenProperty.of(element) : null;
	}

	private @Nullable ConfigurationProperty find(int number) {
		return this.source
			.getConfigurationProperty((number != WHOLE) ? this.name.append("[" + number + "]") : this.name);
	}

}
