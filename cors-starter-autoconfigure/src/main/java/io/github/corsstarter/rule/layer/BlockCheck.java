package io.github.corsstarter.rule.layer;

import java.util.List;
import java.util.Map;

import io.github.corsstarter.problem.CorsPolicyProblem;

/**
 * Loads the configuration of the application with keys that it does not have yet.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BlockCheck {

	/**
	 * Loads the configuration.
	 * @param properties keys that stand above those of the application
	 * @return the problems of all together
	 */
	List<CorsPolicyProblem> problems(Map<String, Object> properties);

}
