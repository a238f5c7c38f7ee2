package io.github.corsstarter.test.cli;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list of texts that may be empty.
 *
 * @param texts the texts
 */
record Texts(List<String> texts) {

	Texts filterOut(String text) {
		return new Texts(this.texts.stream().filter((candidate) -> !candidate.equals(text)).toList());
	}

	void forEach(Consumer<String> consumer) {
		this.texts.forEach(consumer);
	}

	void ifAny(Consumer<List<String>> consumer) {
		if (!this.texts.isEmpty()) {
			consumer.accept(this.texts);
		}
	}

	/** These texts without the star, or another one if nothing is left. */
	List<String> or(String other) {
		List<String> named = filterOut("*").texts();
		return named.isEmpty() ? List.of(other) : named;
	}

}
