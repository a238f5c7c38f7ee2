package io.github.corsstarter.problem;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in a configuration.
 *
 * @param code what kind of mistake it is
 * @param property the path of the property that has it, such as
 * {@code cors.allowed-origins[1]}
 * @param value the value as it was written, with whatever secret it has; empty if there
 * is none
 * @param message one or two sentences that quote the value and state the rule
 * @param fix the value (for an unknown property: the name) that was probably meant, or
 * {@code null} if it is not known
 * @param related the paths of other properties that the mistake takes part of
 * @since 0.1.0
 */
public record CorsPolicyProblem(ProblemCode code, String property, String value, String message, @Nullable String fix,
		List<String> related) {

	/**
	 * Creates a problem. Its message is shown in many places, and never with a secret.
	 * @param code what kind of mistake it is
	 * @param property the path of the property
	 * @param value the value as it was written
	 * @param message what is wrong, and the rule
	 * @param fix what was probably meant, or {@code null}
	 * @param related the paths of other properties that the mistake takes part of
	 */
	public CorsPolicyProblem {
		message = MaskedText.of(message, value);
	}

	/**
	 * Creates a problem that concerns one property alone.
	 * @param code what kind of mistake it is
	 * @param property the path of the property
	 * @param value the value as it was written
	 * @param message what is wrong, and the rule
	 * @param fix what was probably meant, or {@code null}
	 */
	public CorsPolicyProblem(ProblemCode code, String property, String value, String message, @Nullable String fix) {
		this(code, property, value, message, fix, List.of());
	}

	/**
	 * The same problem where the property is written in another way.
	 * @param written the path of the property as it is written
	 * @return the problem
	 */
	public CorsPolicyProblem at(String written) {
		return new CorsPolicyProblem(this.code, written, this.value, this.message, this.fix, this.related);
	}

	@Override
	public String toString() {
		return this.property + ": " + this.message + " [" + this.code.id() + "]";
	}

}
