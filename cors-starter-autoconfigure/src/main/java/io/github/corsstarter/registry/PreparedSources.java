package io.github.corsstarter.registry;

import java.util.List;
import java.util.Map;

import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsPolicies;

/**
 * The sources of policies that may become active: those that go on, and those that were
 * read for the first time.
 *
 * @since 0.1.0
 */
public final class PreparedSources {

	private final OriginRegistry registry;

	private final Map<String, SourceFeed> feeds;

	private final List<SourceFeed> added;

	private final List<CorsPolicyProblem> problems;

	PreparedSources(OriginRegistry registry, Map<String, SourceFeed> feeds, List<SourceFeed> added,
			List<CorsPolicyProblem> problems) {
		this.registry = registry;
		this.feeds = feeds;
		this.added = added;
		this.problems = problems;
	}

	/**
	 * The required sources that could not be read. If there are any, nothing of this may
	 * be taken.
	 * @return the problems
	 */
	public List<CorsPolicyProblem> problems() {
		return this.problems;
	}

	/**
	 * Connects policies that no request has seen yet, and ends sources that they do not
	 * have.
	 * @param policies the policies that are active
	 * @param next the policies that become active next
	 */
	public void take(CorsPolicies policies, ActivePolicies next) {
		this.registry.take(this.feeds, policies, next);
	}

	/** Ends what was begun. */
	public void discard() {
		this.registry.discard(this.added);
	}

}
