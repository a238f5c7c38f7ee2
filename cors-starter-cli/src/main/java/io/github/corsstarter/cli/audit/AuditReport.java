package io.github.corsstarter.cli.audit;

import java.time.LocalDate;
import java.util.List;

import io.github.corsstarter.cli.exit.ExitStatus;
import io.github.corsstarter.finding.Severity;

/**
 * What an audit of running applications found.
 *
 * @param date the day
 * @param applications the applications that answered
 * @param issues what there is to see, the worst first
 * @param failures how often requests were denied
 * @since 0.1.0
 */
public record AuditReport(LocalDate date, List<AuditedApplication> applications, List<AuditIssue> issues,
		FailureCounts failures) {

	/**
	 * Looks at applications.
	 * @param applications the applications
	 * @param date the day on which that is
	 * @return the report
	 */
	public static AuditReport of(List<AuditedApplication> applications, LocalDate date) {
		return new AuditReport(date, List.copyOf(applications), AuditRules.check(applications, date),
				FailureCounts.of(applications));
	}

	/**
	 * How the command ends.
	 * @return a status of {@link ExitStatus}
	 */
	public int status() {
		if (has(Severity.ERROR)) {
			return ExitStatus.FAIL;
		}
		return has(Severity.WARNING) ? ExitStatus.DOUBT : ExitStatus.PASS;
	}

	boolean has(Severity severity) {
		return this.issues.stream().anyMatch((issue) -> issue.severity() == severity);
	}

	long count(Severity severity) {
		return this.issues.stream().filter((issue) -> issue.severity() == severity).count();
	}

}
