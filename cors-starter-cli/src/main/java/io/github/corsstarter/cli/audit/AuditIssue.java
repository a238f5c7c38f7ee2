package io.github.corsstarter.cli.audit;

import io.github.corsstarter.finding.Severity;

/**
 * Something that a reviewer of policies wants to see.
 *
 * @param severity how bad it is
 * @param code what kind of thing it is
 * @param application the name of the application
 * @param environment the environment
 * @param policy the policy, or an empty text
 * @param message what it is
 */
record AuditIssue(Severity severity, String code, String application, String environment, String policy,
		String message) {
}
