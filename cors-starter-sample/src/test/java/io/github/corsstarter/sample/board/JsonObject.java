package io.github.corsstarter.sample.board;

import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

/**
 * An object of JSON in the order in which it is written.
 */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

	private static final long serialVersionUID = 1;

	JsonObject with(String name, @Nullable Object value) {
		put(name, value);
		return this;
	}

}
