package io.github.corsstarter.web;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.util.function.SingletonSupplier;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.problem.CorsPolicyProblem;
import io.github.corsstarter.source.PropertyOrigins;

/**
 * One set of policies and all that is known of it. Whatever speaks of a policy belongs to
 * its generation and goes with it. Immutable.
 *
 * @param policies the policies by path
 * @param sources where each property of them was written
 * @param notes what was noted about origin groups
 * @param problems mistakes that were ignored; only of the first generation, and only if
 * {@code cors.validation.mode} is {@code warn}
 * @param look what is doubtful or unsafe about them; may take its time when it is asked
 * first, and before the rules are asked it tells what the configuration tells
 * @since 0.1.0
 */
public record Generation(ActivePolicies policies, PropertyOrigins sources, GroupNotes notes,
		List<CorsPolicyProblem> problems, Supplier<List<Finding>> look) {

	/**
	 * Creates a generation.
	 * @param policies the policies by path
	 * @param sources where each property of them was written
	 * @param notes what was noted about origin groups
	 * @param problems mistakes that were ignored
	 * @param look what is doubtful or unsafe about them
	 */
	public Generation {
		problems = List.copyOf(problems);
	}

	/**
	 * Creates a generation of which everything is known.
	 * @param policies the policies by path
	 * @param sources where each property of them was written
	 * @param notes what was noted about origin groups
	 * @param problems mistakes that were ignored
	 * @param findings what is doubtful or unsafe about them
	 */
	public Generation(ActivePolicies policies, PropertyOrigins sources, GroupNotes notes,
			List<CorsPolicyProblem> problems, List<Finding> findings) {
		this(policies, sources, notes, problems, known(findings));
	}

	private static Supplier<List<Finding>> known(List<Finding> findings) {
		return SingletonSupplier.of(List.copyOf(findings));
	}

	/**
	 * A generation that the rules were not asked about yet.
	 * @param policies the policies by path
	 * @param sources where each property of them was written
	 */
	public Generation(ActivePolicies policies, PropertyOrigins sources) {
		this(policies, sources, GroupNotes.NONE);
	}

	/**
	 * A generation with notes that the rules were not asked about yet.
	 * @param policies the policies by path
	 * @param sources where each property of them was written
	 * @param notes what was noted about origin groups
	 */
	public Generation(ActivePolicies policies, PropertyOrigins sources, GroupNotes notes) {
		this(policies, sources, notes, List.of(), List.of());
	}

	/**
	 * The same generation with what the rules found.
	 * @param findings the findings
	 * @return the generation
	 */
	public Generation withFindings(List<Finding> findings) {
		return new Generation(this.policies, this.sources, this.notes, this.problems, findings);
	}

	/**
	 * The same generation with what the rules will find.
	 * @param look asks the rules the first time that it is asked
	 * @return the generation
	 */
	public Generation withFindings(Supplier<List<Finding>> look) {
		return new Generation(this.policies, this.sources, this.notes, this.problems, look);
	}

	/**
	 * What is doubtful or unsafe about the policies.
	 * @return the findings; none before there is anybody to look for them
	 */
	public List<Finding> findings() {
		return this.look.get();
	}

	/**
	 * Whether a policy is one of this generation.
	 * @param policy the policy
	 * @return {@code true} if it is, and not only an equal one
	 */
	public boolean has(CorsPolicy policy) {
		for (CorsPolicy known : this.policies.policies()) {
			if (known == policy) {
				return true;
			}
		}
		return false;
	}

}
