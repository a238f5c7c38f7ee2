package io.github.corsstarter.cli;

import io.github.corsstarter.contract.ContractResult;

/**
 * A report for people: a line for each case that passes, everything about those that
 * fail, and the verdict at the end.
 */
final class TextReport {

	private TextReport() {
	}

	static String write(CheckReport report) {
		StringBuilder text = new StringBuilder();
		for (CheckedCase checked : report.cases()) {
			ContractResult edge = checked.edge();
			text.append(edge.passes() ? "ok    " + edge.contractCase() + ": " + edge.summary()
					: "FAIL  " + edge.report().replace("\n", "\n      "));
			text.append("\n");
			ContractResult server = checked.server();
			if (server != null && !edge.passes()) {
				text.append("      The server behind the edge ")
					.append(server.passes() ? "passes: the edge makes it fail." : "fails as well: ")
					.append(server.passes() ? "" : server.summary())
					.append("\n");
			}
		}
		report.changes().forEach((change) -> text.append("edge  ").append(change).append("\n"));
		return text.append("\n")
			.append(report.cases().size() - report.failures())
			.append(" of ")
			.append(report.cases().size())
			.append(" cases pass at ")
			.append(report.url())
			.append("\nsuite = ")
			.append(report.verdict())
			.append("\n")
			.toString();
	}

}
