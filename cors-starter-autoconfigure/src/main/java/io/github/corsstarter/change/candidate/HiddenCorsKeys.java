package io.github.corsstarter.change.candidate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A property source without what it says of CORS.
 */
final class HiddenCorsKeys {

	private static final String PREFIX = "cors";

	private HiddenCorsKeys() {
	}

	/** The same source, as if nothing below {@code cors} were set there. */
	static PropertySource<?> in(PropertySource<?> source) {
		if (source instanceof SystemEnvironmentPropertySource variables) {
			Map<String, Object> others = new LinkedHashMap<>(variables.getSource());
			others.keySet().removeIf(HiddenCorsKeys::isHidden);
			return new SystemEnvironmentPropertySource(source.getName(), others);
		}
		if (source instanceof Enumerable || source instanceof Other) {
			return source;
		}
		return (source instanceof EnumerablePropertySource<?> enumerable) ? new Enumerable(enumerable)
				: new Other(source);
	}

	/** Keys and variables, also in other spellings that binding takes for the same. */
	private static boolean isHidden(String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return folded.startsWith(PREFIX)
				&& (folded.length() == PREFIX.length() || ".[_".indexOf(folded.charAt(PREFIX.length())) != -1);
	}

	/**
	 * A source that knows its names.
	 */
	private static final class Enumerable extends EnumerablePropertySource<EnumerablePropertySource<?>> {

		private Enumerable(EnumerablePropertySource<?> source) {
			super(source.getName(), source);
		}

		@Override
		public String[] getPropertyNames() {
			return Arrays.stream(this.source.getPropertyNames())
				.filter((name) -> !isHidden(name))
				.toArray(String[]::new);
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return isHidden(name) ? null : this.source.getProperty(name);
		}

	}

	/**
	 * A source that can only be asked.
	 */
	private static final class Other extends PropertySource<PropertySource<?>> {

		private Other(PropertySource<?> source) {
			super(source.getName(), source);
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return isHidden(name) ? null : this.source.getProperty(name);
		}

	}

}
