package io.github.corsstarter.cli.diff;

import java.util.List;

import io.github.corsstarter.document.EnvironmentPolicies;
import io.github.corsstarter.document.PolicyDocument;

/**
 * One of two documents that are compared.
 *
 * @param name the file, or the URL of the actuator
 * @param document the policies
 * @param running whether they are those of an application, which knows no other
 * environment than its own
 * @since 0.1.0
 */
public record DiffSide(String name, PolicyDocument document, boolean running) {

	/**
	 * The policies of a file.
	 * @param name what the side is called
	 * @param document the policies
	 * @return the side
	 */
	public static DiffSide file(String name, PolicyDocument document) {
		return new DiffSide(name, document, false);
	}

	/**
	 * The policies of an application.
	 * @param name what the side is called
	 * @param document the policies
	 * @return the side
	 */
	public static DiffSide running(String name, PolicyDocument document) {
		return new DiffSide(name, document, true);
	}

	/**
	 * The part that can be compared: only the environments that a running application is
	 * in. A file of an application without environments is for each of them.
	 */
	PolicyDocument comparedWith(DiffSide other) {
		if (this.running || !other.running) {
			return this.document;
		}
		List<EnvironmentPolicies> all = this.document.environments();
		List<EnvironmentPolicies> others = other.document.environments();
		if (all.size() == 1 && others.size() == 1 && all.get(0).name().equals(EnvironmentPolicies.UNNAMED)) {
			return renamed(all.get(0), others.get(0).name());
		}
		return new PolicyDocument(
				all.stream().filter((environment) -> other.document.environment(environment.name()) != null).toList());
	}

	/**
	 * This one of two running applications, under a name that says which are compared.
	 */
	PolicyDocument named(String name) {
		return renamed(this.document.environments().get(0), name);
	}

	private static PolicyDocument renamed(EnvironmentPolicies environment, String name) {
		return new PolicyDocument(
				List.of(new EnvironmentPolicies(name, environment.version(), environment.policies())));
	}

}
