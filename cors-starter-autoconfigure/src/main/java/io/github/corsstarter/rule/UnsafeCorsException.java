package io.github.corsstarter.rule;

import java.util.List;

import io.github.corsstarter.finding.Finding;

/**
 * Thrown when a production environment is unsafe. Carries the findings that say so; the
 * message shows the first one.
 *
 * @since 0.1.0
 */
public class UnsafeCorsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Finding> findings;

	/**
	 * Creates an exception.
	 * @param findings the findings; at least one
	 */
	public UnsafeCorsException(List<Finding> findings) {
		super("Unsafe CORS in production: " + findings.get(0)
				+ ((findings.size() > 1) ? " and " + (findings.size() - 1) + " more" : ""));
		this.findings = List.copyOf(findings);
	}

	static void throwIfAny(List<Finding> findings) {
		if (!findings.isEmpty()) {
			throw new UnsafeCorsException(findings);
		}
	}

	/**
	 * The findings.
	 * @return the findings; at least one
	 */
	public List<Finding> findings() {
		return this.findings;
	}

}
