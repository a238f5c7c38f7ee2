package io.github.corsstarter.cli.check;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.cli.history.Since;
import io.github.corsstarter.cli.hop.CheckedCase;
import io.github.corsstarter.cli.hop.HopFault;
import io.github.corsstarter.cli.hop.HopReport;
import io.github.corsstarter.contract.ContractResult;

/**
 * A report for people: a line for each case that passes, everything about those that
 * fail, what the hops do, and the verdict at the end.
 */
final class TextReport {

	private static final String INDENT = "      ";

	private final CheckReport report;

	private final StringBuilder text = new StringBuilder();

	private TextReport(CheckReport report) {
		this.report = report;
	}

	static String write(CheckReport report) {
		TextReport text = new TextReport(report);
		report.report().cases().forEach(text::add);
		report.report().faults().forEach(text::add);
		text.addVerdict();
		return text.text.toString();
	}

	private void add(CheckedCase checked) {
		ContractResult edge = checked.edge();
		if (edge.passes()) {
			line("ok    " + edge.contractCase() + ": " + edge.summary());
			return;
		}
		line("FAIL  " + edge.report().replace("\n", "\n" + INDENT));
		if (checked.passesBehind()) {
			line(INDENT + "The hop '" + this.report.breaksAt(checked) + "' makes it fail; behind it, it passes.");
		}
		else if (checked.results().size() > 1) {
			ContractResult last = checked.results().get(checked.results().size() - 1);
			line(INDENT + "It fails at '" + this.report.breaksAt(checked) + "', the last hop, as well: "
					+ last.summary());
		}
		addSince(this.report.since(checked));
	}

	private void addSince(@Nullable Since since) {
		if (this.report.earlier() != null) {
			line(INDENT + ((since != null) ? "It fails " + since : "It fails anew") + ".");
		}
	}

	private void add(HopFault fault) {
		Since since = this.report.since(fault);
		line("hop   " + fault + ((since != null) ? "; " + since : ""));
		line(INDENT + "Fix" + ((fault.software() != null) ? " (" + fault.software() + ")" : "") + ": " + fault.fix());
	}

	private void addVerdict() {
		HopReport report = this.report.report();
		int cases = report.cases().size();
		line("");
		line(cases - report.failures() + " of " + cases + " cases pass at " + report.edge().url());
		if (report.hops().size() > 1) {
			report.firstHop().ifPresent((hop) -> line("The first hop to look at is '" + hop + "'."));
		}
		Since since = this.report.since();
		if (since != null) {
			line("This verdict stands " + since + ".");
		}
		line("suite = " + report.verdict());
	}

	private void line(String line) {
		this.text.append(line).append("\n");
	}

}
