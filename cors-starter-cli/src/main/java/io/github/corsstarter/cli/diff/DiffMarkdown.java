package io.github.corsstarter.cli.diff;

import java.util.List;
import java.util.Map;

import io.github.corsstarter.cli.text.MarkdownText;
import io.github.corsstarter.diff.AccessChange.Witness;
import io.github.corsstarter.document.DiffText;
import io.github.corsstarter.document.EnvironmentDiff;

/**
 * Differences for a comment on a pull request.
 */
final class DiffMarkdown {

	private static final int MAX_WITNESSES = 5;

	private static final long SECONDS_OF_MINUTE = 60;

	private final StringBuilder text = new StringBuilder();

	private DiffMarkdown() {
	}

	static String write(DiffReport report) {
		DiffMarkdown markdown = new DiffMarkdown();
		if (report.diff().isEmpty()) {
			return "### CORS policies: no differences\n";
		}
		markdown.text.append("### CORS policies: ")
			.append(DiffText.effect(report.diff().effect()))
			.append("\n\nFrom ")
			.append(MarkdownText.code(report.before()))
			.append(" to ")
			.append(MarkdownText.code(report.after()))
			.append(".\n");
		report.diff().environments().forEach(markdown::write);
		return markdown.text.toString();
	}

	private void write(EnvironmentDiff environment) {
		this.text.append("\n#### ")
			.append(MarkdownText.code(environment.name()))
			.append(": ")
			.append(DiffText.title(environment));
		if (environment.hasOtherVersion()) {
			this.text.append(" (")
				.append(MarkdownText.code(String.valueOf(environment.before())))
				.append(" to ")
				.append(MarkdownText.code(String.valueOf(environment.after())))
				.append(")");
		}
		this.text.append("\n");
		list(environment.diff().lines());
		examples("Now allowed, for example", environment.newlyAllowed());
		examples("Now denied, for example", environment.newlyDenied());
		if (environment.diff().effect().narrows()) {
			long minutes = (environment.diff().cachedFor().toSeconds() + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE;
			this.text.append("\nBrowsers may use old answers to preflights for up to ")
				.append(minutes)
				.append((minutes == 1) ? " minute" : " minutes")
				.append(". Caches have to purge:\n");
			list(environment.diff().narrowedPaths());
		}
	}

	private void examples(String title, Map<Witness, String> witnesses) {
		if (!witnesses.isEmpty()) {
			this.text.append("\n").append(title).append(":\n");
			list(witnesses.entrySet()
				.stream()
				.limit(MAX_WITNESSES)
				.map((entry) -> DiffText.witness(entry.getKey(), entry.getValue()))
				.toList());
		}
	}

	private void list(List<String> items) {
		this.text.append(items.isEmpty() ? "" : "\n");
		items.forEach((item) -> this.text.append("- ").append(MarkdownText.code(item)).append("\n"));
	}

}
