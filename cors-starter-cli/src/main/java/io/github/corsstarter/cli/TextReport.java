package io.github.corsstarter.cli;

import io.github.corsstarter.contract.ContractResult;

/**
 * A report for people: a line for each case that is kept, everything about those that are
 * not, and the verdict at the end.
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
					.append(server.passes() ? "keeps the contract: the edge breaks it." : "breaks it as well: ")
					.append(server.passes() ? "" : server.summary())
					.append("\n");
			}
		}
		report.changes().forEach((change) -> text.append("edge  ").append(change).append("\n"));
		return text.append("\n")
			.append(report.cases().size() - report.broken())
			.append(" of ")
			.append(report.cases().size())
			.append(" cases are kept at ")
			.append(report.url())
			.append("\nsuite = ")
			.append(report.verdict())
			.append("\n")
			.toString();
	}

}
