package io.github.corsstarter.rule;

import java.util.function.Consumer;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Looks at policies. Beans of this type are asked when all singletons are there and the
 * server does not accept requests yet, and again about each change of the policies before
 * it becomes active. A finding of severity
 * {@link io.github.corsstarter.finding.Severity#ERROR} stops the start of a production
 * environment, and refuses a change there. A rule that throws is logged and does not stop
 * it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface CorsFindingRule {

	/**
	 * Looks at the policies.
	 * @param policies the policies, which may not be active yet; perhaps none
	 * @param findings receives each finding
	 */
	void check(ActivePolicies policies, Consumer<Finding> findings);

}
