package io.github.corsstarter.actuate;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.diagnostics.PropertyOrigins;
import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Something wrong or doubtful about the policies.
 *
 * @param code what kind of finding it is
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param policy the name of the policy, if it concerns one
 * @param property the property
 * @param source where the property was written
 * @param message what is wrong, and the rule
 * @param fix what was probably meant, if there is any telling
 * @since 0.1.0
 */
public record FindingDescriptor(String code, String severity, @Nullable String policy, String property, String source,
		String message, @Nullable String fix) {

	static FindingDescriptor of(CorsPolicyProblem problem, PropertyOrigins origins) {
		return new FindingDescriptor(problem.code().id(), "error", null, problem.property(),
				origins.sourceOf(problem.property()), problem.message(), problem.fix());
	}

}
