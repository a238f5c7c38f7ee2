package io.github.corsstarter.finding;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.MaskedText;

/**
 * Something doubtful or unsafe about a policy, or about the application around it.
 *
 * @param code what kind of finding it is
 * @param severity how much it matters
 * @param policy the name of the policy, if it concerns one
 * @param property the property, annotation or bean that takes part
 * @param source where that is, or {@code null} if it is a property, whose place the
 * configuration knows
 * @param message one or two sentences
 * @param fix what to do about it, in one sentence, or {@code null} if it is not known
 * @since 0.1.0
 */
public record Finding(FindingCode code, Severity severity, @Nullable String policy, String property,
		@Nullable String source, String message, @Nullable String fix) {

	/**
	 * Creates a finding, whose texts are shown without secrets. Rules of applications may
	 * be written without a null checker, and a missing value must fail there and not
	 * where findings are shown.
	 * @param code what kind of finding it is
	 * @param severity how much it matters
	 * @param policy the name of the policy, if it concerns one
	 * @param property the property, annotation or bean that takes part
	 * @param source where that is, or {@code null} if it is a property, whose place the
	 * configuration knows
	 * @param message one or two sentences
	 * @param fix what to do about it, in one sentence, or {@code null} if no sentence
	 * helps
	 */
	public Finding {
		Objects.requireNonNull(code, "code");
		Objects.requireNonNull(severity, "severity");
		Objects.requireNonNull(property, "property");
		message = MaskedText.of(Objects.requireNonNull(message, "message"));
		source = (source != null) ? MaskedText.of(source) : null;
		fix = (fix != null) ? MaskedText.of(fix) : null;
	}

	@Override
	public String toString() {
		return this.property + ": " + this.message + " [" + this.code.id() + "]";
	}

}
