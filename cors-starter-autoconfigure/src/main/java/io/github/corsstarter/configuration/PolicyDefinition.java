package io.github.corsstarter.configuration;

import java.util.List;
import java.util.function.Consumer;

import io.github.corsstarter.CorsPolicySpec;
import io.github.corsstarter.Setting;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.problem.ProblemCode;

/**
 * A policy before it is compiled, and its paths. It takes the problems that compiling it
 * finds.
 *
 * @param paths the path patterns
 * @param spec the policy
 * @param incomplete whether origins are missing for a reason that is known
 * @param production whether the policy is for production
 * @param problems told of each problem that is not known
 */
record PolicyDefinition(Setting<List<String>> paths, CorsPolicySpec spec, boolean incomplete, Production production,
		Consumer<CorsPolicyProblem> problems) implements Consumer<CorsPolicyProblem> {

	@Override
	public void accept(CorsPolicyProblem problem) {
		if (!this.incomplete || problem.code() != ProblemCode.NO_ORIGIN) {
			this.problems.accept(this.production.explain(problem));
		}
	}

}
