package io.github.corsstarter.sample.board;

import java.util.LinkedHashMap;

/**
 * An object of JSON in the order in which it is written.
 */
final class JsonObject extends LinkedHashMap<String, Object> {

	private static final long serialVersionUID = 1;

	JsonObject with(String name, Object value) {
		put(name, value);
		return this;
	}

}
