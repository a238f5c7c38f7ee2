package io.github.corsstarter.cli.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.corsstarter.cli.text.MarkdownText;
import io.github.corsstarter.finding.Severity;

/**
 * An audit for people.
 */
final class AuditMarkdown {

	private final StringBuilder text = new StringBuilder();

	private AuditMarkdown() {
	}

	static String write(AuditReport report) {
		AuditMarkdown markdown = new AuditMarkdown();
		markdown.text.append("# CORS audit of ")
			.append(report.date())
			.append("\n\n")
			.append(counted(report.applications().size(), "application"))
			.append(", ")
			.append(counted(report.count(Severity.ERROR), "error"))
			.append(", ")
			.append(counted(report.count(Severity.WARNING), "warning"))
			.append(".\n");
		markdown.writeApplications(report.applications());
		markdown.writeIssues(report.issues());
		markdown.writeRates(report);
		markdown.writeCounts("Recent denials by path", "path", report.failures().paths());
		markdown.writeCounts("Recent denials by origin", "origin", report.failures().origins());
		return markdown.text.toString();
	}

	private static String counted(long number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

	private void writeApplications(List<AuditedApplication> applications) {
		head("Applications", "application", "environment", "version", "policies", "actuator");
		applications.forEach((application) -> row(MarkdownText.cell(application.target().name()),
				MarkdownText.cell(application.environment()), MarkdownText.cell(application.cors().version()),
				application.cors()
					.policies()
					.keySet()
					.stream()
					.map(MarkdownText::cell)
					.collect(Collectors.joining(", ")),
				MarkdownText.cell(application.target().url())));
	}

	private void writeIssues(List<AuditIssue> issues) {
		if (issues.isEmpty()) {
			return;
		}
		head("What there is to see", "severity", "code", "application", "environment", "policy", "what");
		issues.forEach((issue) -> row(issue.severity().id(), MarkdownText.cell(issue.code()),
				MarkdownText.cell(issue.application()), MarkdownText.cell(issue.environment()),
				issue.policy().isEmpty() ? "" : MarkdownText.cell(issue.policy()), MarkdownText.cell(issue.message())));
	}

	private void writeRates(AuditReport report) {
		List<AuditedApplication> silent = report.applications()
			.stream()
			.filter((application) -> application.preflights() == null)
			.toList();
		if (!report.failures().rates().isEmpty()) {
			head("Failure rates", "environment", "application", "policy", "preflights denied",
					"actual requests denied");
			report.failures()
				.rates()
				.forEach((rate) -> row(MarkdownText.cell(rate.environment()),
						rate.application().isEmpty() ? "all" : MarkdownText.cell(rate.application()),
						rate.policy().isEmpty() ? "all" : MarkdownText.cell(rate.policy()),
						percent(rate.deniedPreflights(), rate.preflights()),
						percent(rate.deniedActualRequests(), rate.actualRequests())));
		}
		silent.forEach((application) -> this.text.append("\nNo counts of ")
			.append(MarkdownText.code(application.target().url()))
			.append(": the endpoint `corspreflights` is not exposed to this login.\n"));
	}

	private static String percent(long denied, long total) {
		return (total == 0) ? "none seen"
				: String.format(Locale.ROOT, "%d of %d (%.1f %%)", denied, total, 100.0 * denied / total);
	}

	private void writeCounts(String title, String what, List<FailureCounts.Count> counts) {
		if (counts.isEmpty()) {
			return;
		}
		head(title, what, "reason", "count", "application", "environment");
		counts.forEach((count) -> row(MarkdownText.cell(count.value()), MarkdownText.cell(count.reason()),
				String.valueOf(count.count()), MarkdownText.cell(count.application()),
				MarkdownText.cell(count.environment())));
	}

	private void head(String title, String... columns) {
		this.text.append("\n## ").append(title).append("\n\n");
		row(columns);
		row(Arrays.stream(columns).map((column) -> "---").toArray(String[]::new));
	}

	private void row(String... cells) {
		this.text.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

}
