package io.github.corsstarter.cli.audit;

import java.util.List;

import io.github.corsstarter.cli.text.Json;
import io.github.corsstarter.finding.Severity;

/**
 * An audit for programs.
 *
 * @param date the day
 * @param errors how many issues are errors
 * @param warnings how many are warnings
 * @param applications the applications that answered
 * @param issues what there is to see, the worst first
 * @param failures how often requests were denied
 */
record AuditJson(String date, long errors, long warnings, List<Application> applications, List<Issue> issues,
		FailureCounts failures) {

	static String write(AuditReport report) {
		return Json.write(new AuditJson(report.date().toString(), report.count(Severity.ERROR),
				report.count(Severity.WARNING), report.applications().stream().map(Application::of).toList(),
				report.issues().stream().map(Issue::of).toList(), report.failures()));
	}

	/**
	 * An application that answered.
	 *
	 * @param application its name
	 * @param url the URL of its actuator
	 * @param environment its environment
	 * @param version the fingerprint of its policies
	 * @param policies the names of its policies
	 * @param counted whether it says how many requests it denied
	 */
	record Application(String application, String url, String environment, String version, List<String> policies,
			boolean counted) {

		static Application of(AuditedApplication audited) {
			return new Application(audited.target().name(), audited.target().url(), audited.environment(),
					audited.cors().version(), List.copyOf(audited.cors().policies().keySet()),
					audited.preflights() != null);
		}

	}

	/**
	 * Something to see.
	 *
	 * @param severity {@code error}, {@code warning} or {@code info}
	 * @param code what kind of thing it is
	 * @param application the name of the application
	 * @param environment the environment
	 * @param policy the policy, or an empty text
	 * @param message what it is
	 */
	record Issue(String severity, String code, String application, String environment, String policy, String message) {

		static Issue of(AuditIssue issue) {
			return new Issue(issue.severity().id(), issue.code(), issue.application(), issue.environment(),
					issue.policy(), issue.message());
		}

	}

}
