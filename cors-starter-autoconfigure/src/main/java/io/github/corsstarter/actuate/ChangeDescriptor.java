package io.github.corsstarter.actuate;

import java.util.List;

import io.github.corsstarter.explain.ExplainedDenial;

/**
 * A property that has to change.
 *
 * @param property the path of the property
 * @param source where it was written; empty if nobody wrote it
 * @param replacement what is to be written there instead, in the notation of that place
 * @since 0.1.0
 */
public record ChangeDescriptor(String property, String source, String replacement) {

	static List<ChangeDescriptor> of(ExplainedDenial explained) {
		return explained.changes()
			.stream()
			.map((change) -> new ChangeDescriptor(change.property(), change.source(), change.replacement()))
			.toList();
	}

}
