package io.github.corsstarter.sample.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.corsstarter.sample.browser.InstalledBrowser;
import io.github.corsstarter.sample.browser.InstalledBrowser.Window;

/**
 * What the comparisons have found, for readers.
 */
final class MatrixPage {

	private static final String INTRODUCTION = """
			# Browsers

			The simulated browser, which contracts, assertions and `/actuator/corsexplain` judge by, beside three real ones. Each
			scenario below runs in all of them against the same servers, and these must agree: whether the script can read the
			answer, its status and which of its headers, and all that the servers see: each preflight and each request with its
			`Origin`, `Access-Control-Request-Method`, `Access-Control-Request-Headers`, `Authorization` and cookies. What
			Chromium's console shows of a blocked call must be what the simulator says that it shows.

			`BrowserComparisonTests` writes this page, and fails when it is out of date or when a browser does what is neither
			simulated nor listed here. Each scenario runs in a normal and in a private window. WebKitGTK is always private
			when it is automated, so its two windows are of one kind.

			The page of the sample is tried in the same browsers, on MVC and on WebFlux.""";

	private static final String SAME = "same";

	/** What the line starts with that no two runs have in common. */
	private static final String RUN = "Run on ";

	private final Map<String, List<BrowserScenario>> groups;

	private final List<BrowserScenario> generated;

	private final List<Comparison> comparisons;

	MatrixPage(Map<String, List<BrowserScenario>> groups, List<BrowserScenario> generated,
			List<Comparison> comparisons) {
		this.groups = groups;
		this.generated = generated;
		this.comparisons = comparisons;
	}

	/** A page without that which no two runs have in common. */
	static String comparable(String page) {
		return page.lines().filter((line) -> !line.startsWith(RUN)).collect(Collectors.joining("\n"));
	}

	String write(String when) {
		List<String> lines = new ArrayList<>(INTRODUCTION.lines().toList());
		lines.add("");
		lines.add(RUN + when + ": "
				+ this.comparisons.stream()
					.map((comparison) -> comparison.browser().title() + " " + comparison.version())
					.collect(Collectors.joining(", "))
				+ ".");
		lines.addAll(deviations());
		lines.addAll(generated());
		this.groups.forEach((title, scenarios) -> lines.addAll(group(title, scenarios)));
		return String.join("\n", lines) + "\n";
	}

	private List<String> deviations() {
		List<String> lines = new ArrayList<>(List.of("", "## Where browsers do not follow the standard", "",
				"| | in | what the browser does | what the standard says |", "|---|---|---|---|"));
		for (BrowserDeviation deviation : BrowserDeviation.values()) {
			String browsers = deviation.browsers()
				.stream()
				.map(InstalledBrowser::title)
				.collect(Collectors.joining(", "));
			lines.add(row(Integer.toString(deviation.number()), browsers, deviation.deed(), deviation.standard()));
		}
		return lines;
	}

	private List<String> generated() {
		List<String> lines = new ArrayList<>(List.of("", "## Generated exchanges", "",
				"The same %d in each browser: what a script asks for and what servers answer, drawn by chance."
					.formatted(this.generated.size()),
				"", "| browser | read by the script | with a preflight | same as simulated | explained above |",
				"|---|---|---|---|---|"));
		for (Comparison comparison : this.comparisons) {
			List<Difference> differences = comparison.differences(this.generated);
			List<Observation> simulated = this.generated.stream().map(comparison.expected()::get).toList();
			long readable = simulated.stream().filter((each) -> each.outcomes().get(0).readable()).count();
			long preflighted = simulated.stream().filter((each) -> each.preflights() > 0).count();
			lines.add(row(comparison.browser().title(), Long.toString(readable), Long.toString(preflighted),
					Integer.toString(this.generated.size() - differences.size()),
					Integer.toString(differences.size())));
		}
		return lines;
	}

	private List<String> group(String title, List<BrowserScenario> scenarios) {
		List<String> lines = new ArrayList<>(List.of("", "## " + title, ""));
		List<String> heads = new ArrayList<>(List.of("scenario", "simulated"));
		this.comparisons.forEach((comparison) -> heads.add(comparison.browser().title()));
		lines.add(row(heads.toArray(String[]::new)));
		lines.add("|---".repeat(heads.size()) + "|");
		for (BrowserScenario scenario : scenarios) {
			List<String> cells = new ArrayList<>(List.of(scenario.name()));
			cells.add(this.comparisons.get(0).expected().get(scenario).summary());
			this.comparisons.forEach((comparison) -> cells.add(cell(comparison, scenario)));
			lines.add(row(cells.toArray(String[]::new)));
		}
		return lines;
	}

	private static String cell(Comparison comparison, BrowserScenario scenario) {
		List<Difference> differences = comparison.differences(List.of(scenario));
		if (differences.isEmpty()) {
			return SAME;
		}
		Set<String> texts = new LinkedHashSet<>();
		for (Difference difference : differences) {
			String number = BrowserDeviation.of(difference)
				.map((deviation) -> " (%d)".formatted(deviation.number()))
				.orElse("");
			texts.add("**%s**%s".formatted(difference.actual().summary(), number));
		}
		boolean inBoth = differences.size() == Window.values().length && texts.size() == 1;
		return inBoth ? texts.iterator().next() : differences.get(0).window() + " window: " + String.join("; ", texts);
	}

	private static String row(String... cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

}
