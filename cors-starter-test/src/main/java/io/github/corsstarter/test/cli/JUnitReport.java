package io.github.corsstarter.test.cli;

import java.util.stream.Collectors;

import io.github.corsstarter.contract.ContractResult;

/**
 * A report in the form of JUnit's XML, which build servers show.
 */
final class JUnitReport {

	private JUnitReport() {
	}

	static String write(CheckReport report) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + escape(report.contract())
				+ "\" tests=\"" + report.cases().size() + "\" failures=\"" + report.broken()
				+ "\" errors=\"0\" skipped=\"0\">\n"
				+ report.cases()
					.stream()
					.map((checked) -> testCase(checked.edge(), report.url()))
					.collect(Collectors.joining())
				+ systemOut(report) + "</testsuite>\n";
	}

	private static String testCase(ContractResult result, String url) {
		String start = "  <testcase classname=\"" + escape(url) + "\" name=\""
				+ escape(result.contractCase().toString()) + "\"";
		return result.passes() ? start + "/>\n" : start + ">\n    <failure message=\"" + escape(result.summary())
				+ "\">" + escape(result.report()) + "</failure>\n  </testcase>\n";
	}

	private static String systemOut(CheckReport report) {
		String changes = report.changes().stream().map(HeaderChange::toString).collect(Collectors.joining("\n"));
		return changes.isEmpty() ? "" : "  <system-out>" + escape(changes) + "</system-out>\n";
	}

	/** Control characters cannot be written in XML at all. */
	private static String escape(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace("\"", "&quot;")
			.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\uffff]", "?");
	}

}
