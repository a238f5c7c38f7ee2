package io.github.corsstarter.explainer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.explain.NearMiss;
import io.github.corsstarter.explain.PropertyChange;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * A denial explained to a person who can change the configuration.
 *
 * @param explanation what happened
 * @param advice what to do about it; empty if there is nothing to do
 * @param fix the lines of YAML that make the configuration allow the request, or
 * {@code null} if there are none
 * @param changes the same by property, with the places where they were written
 * @param nearMiss something that would have been allowed, if there is anything near
 * @since 0.1.0
 */
public record ExplainedDenial(String explanation, String advice, @Nullable String fix, List<ChangedProperty> changes,
		@Nullable NearMiss nearMiss) {

	static ExplainedDenial of(String explanation, String advice, List<PropertyChange> changes, PropertyOrigins origins,
			@Nullable NearMiss nearMiss) {
		List<PropertyChange> shown = changes.stream().allMatch(PropertyChange::isLiteral) ? changes : List.of();
		String fix = shown.stream().map(PropertyChange::yaml).collect(Collectors.joining("\n"));
		return new ExplainedDenial(explanation, advice, fix.isEmpty() ? null : fix,
				shown.stream().map((change) -> ChangedProperty.of(change, origins)).toList(), nearMiss);
	}

	/**
	 * The same with more to do about it.
	 * @param more a sentence
	 * @return the explanation with the sentence behind its advice
	 */
	public ExplainedDenial withAdvice(String more) {
		return new ExplainedDenial(this.explanation, (this.advice + " " + more).strip(), this.fix, this.changes,
				this.nearMiss);
	}

	/**
	 * All of it in one line.
	 * @return what happened, what to do, and each property with its place
	 */
	public String line() {
		return Stream.concat(Stream.of(this.explanation, this.advice), this.changes.stream().map(ChangedProperty::line))
			.filter((sentence) -> !sentence.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
