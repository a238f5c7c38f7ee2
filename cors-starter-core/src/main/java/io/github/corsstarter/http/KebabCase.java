package io.github.corsstarter.http;

import java.util.Locale;

/**
 * The spelling of ids, in logs, tags, JSON and configuration alike.
 *
 * @since 0.1.0
 */
public final class KebabCase {

	private KebabCase() {
	}

	/**
	 * The id of a constant.
	 * @param constant the constant
	 * @return its name in lower case, with dashes
	 */
	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
