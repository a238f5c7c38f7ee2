package io.github.corsstarter.fix;

import org.jspecify.annotations.Nullable;

/**
 * A line below an entry of a report: a label, and what it says.
 */
public final class ReportLine {

	private ReportLine() {
	}

	/**
	 * Appends a line, with further lines of its content below it; none without content.
	 */
	public static void append(StringBuilder text, String label, @Nullable String content) {
		if (content != null && !content.isEmpty()) {
			String indented = content.replace("\n", String.format("%n%12s", ""));
			text.append(String.format("%n   %-8s %s", label + ":", indented));
		}
	}

}
