package io.github.corsstarter.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.TextResourceOrigin;

/**
 * A property as somebody wrote it.
 *
 * @param value the value, with placeholders unresolved
 * @param origin where it was written, or {@code null} if that is unknown
 * @param propertySource the name of the property source
 * @since 0.1.0
 */
public record WrittenProperty(String value, @Nullable Origin origin, String propertySource) {

	static WrittenProperty of(ConfigurationProperty property) {
		return new WrittenProperty(String.valueOf(property.getValue()), property.getOrigin(),
				(property.getSource() != null) ? String.valueOf(property.getSource().getUnderlyingSource()) : "");
	}

	/**
	 * Where the property was written.
	 * @return a file with line and column, an environment variable, or a property source
	 */
	public String source() {
		return (this.origin != null) ? this.origin.toString() : this.propertySource;
	}

	/**
	 * Where the property was written, if that is a text file.
	 * @return the place, or {@code null} if it was written elsewhere
	 */
	@Nullable TextResourceOrigin file() {
		return (this.origin instanceof TextResourceOrigin file) ? file : null;
	}

}
