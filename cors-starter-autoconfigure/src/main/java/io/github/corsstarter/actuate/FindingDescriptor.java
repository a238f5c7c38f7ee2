package io.github.corsstarter.actuate;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.MaskedText;
import io.github.corsstarter.rule.FindingSources;
import io.github.corsstarter.source.PropertyOrigins;
import io.github.corsstarter.web.Generation;

/**
 * Something wrong or doubtful about the policies.
 *
 * @param code what kind of finding it is
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param policy the name of the policy, if it concerns one
 * @param property the property, annotation or bean that takes part
 * @param source where that is
 * @param message what is wrong, and the rule
 * @param fix what was probably meant, or what to do, if there is any telling
 * @param reference where the documentation explains the code
 * @since 0.1.0
 */
public record FindingDescriptor(String code, String severity, @Nullable String policy, String property, String source,
		String message, @Nullable String fix, String reference) {

	/** What is wrong with a generation, and then what is doubtful about it. */
	static List<FindingDescriptor> of(Generation generation, List<Finding> findings) {
		PropertyOrigins sources = generation.sources();
		return Stream
			.concat(generation.problems().stream().map((problem) -> of(problem, sources)),
					findings.stream().map((finding) -> of(finding, sources)))
			.toList();
	}

	private static FindingDescriptor of(CorsPolicyProblem problem, PropertyOrigins origins) {
		return new FindingDescriptor(problem.code().id(), Severity.ERROR.id(), null, MaskedText.of(problem.property()),
				origins.sourceOf(problem.property()), problem.message(),
				(problem.fix() != null) ? MaskedText.of(problem.fix()) : null, problem.code().reference());
	}

	static FindingDescriptor of(Finding finding, PropertyOrigins origins) {
		return new FindingDescriptor(finding.code().id(), finding.severity().id(), finding.policy(), finding.property(),
				FindingSources.of(finding, origins), finding.message(), finding.fix(), finding.code().reference());
	}

}
