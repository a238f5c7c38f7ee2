package io.github.corsstarter.change;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.MaskedText;
import io.github.corsstarter.rule.FindingSources;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * Something because of which a change was refused: a problem, or a finding that no
 * production environment may have.
 *
 * @param code what kind of problem or finding it is
 * @param property the property that has it
 * @param source where that was written in the refused configuration; empty if it was not
 * @param message what is wrong, and the rule
 * @param fix what was probably meant, if there is any telling
 * @param reference where the documentation explains the code
 * @since 0.1.0
 */
public record Obstacle(String code, String property, String source, String message, @Nullable String fix,
		String reference) {

	static Obstacle of(CorsPolicyProblem problem, PropertyOrigins sources) {
		return new Obstacle(problem.code().id(), MaskedText.of(problem.property()),
				sources.sourceOf(problem.property()), problem.message(), masked(problem.fix()),
				problem.code().reference());
	}

	private static @Nullable String masked(@Nullable String fix) {
		return (fix != null) ? MaskedText.of(fix) : null;
	}

	static Obstacle of(Finding finding, PropertyOrigins sources) {
		return new Obstacle(finding.code().id(), finding.property(), FindingSources.of(finding, sources),
				finding.message(), finding.fix(), finding.code().reference());
	}

}
