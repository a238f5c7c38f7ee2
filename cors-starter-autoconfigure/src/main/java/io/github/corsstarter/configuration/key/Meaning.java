package io.github.corsstarter.configuration.key;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.configuration.key.Reading.Step;

/**
 * What a key means.
 *
 * @param key the key that is meant; empty if this one can go
 * @param value its value
 * @param steps the parts of the key that are written in another way
 * @param path the path pattern of a policy that the key has in place of a name, or
 * {@code null}
 */
record Meaning(String key, Object value, List<Step> steps, @Nullable String path) {

	boolean isKnown() {
		return this.steps.isEmpty();
	}

	Meaning plus(String element) {
		String separator = (element.startsWith("[") || this.key.isEmpty()) ? "" : ".";
		return new Meaning(this.key + separator + element, this.value, this.steps, this.path);
	}

	/** The same, where the key meant is not the one that was written. */
	Meaning withStep(String written) {
		return new Meaning(this.key, this.value, with(new Step(written, this.key, false)), this.path);
	}

	/** A key that can go. */
	Meaning removed(String written) {
		return new Meaning("", this.value, with(new Step(written, this.key, true)), null);
	}

	private List<Step> with(Step step) {
		return Stream.concat(this.steps.stream(), Stream.of(step)).toList();
	}

	Meaning withValue(Object changed) {
		return new Meaning(this.key, changed, this.steps, this.path);
	}

	Meaning withPath(String pattern) {
		return new Meaning(this.key, this.value, this.steps, pattern);
	}

	/** The name of a policy, which its key has now. */
	Meaning withoutProperty() {
		return new Meaning("", this.value, this.steps, null);
	}

}
