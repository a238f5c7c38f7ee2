package io.github.corsstarter.cli.check;

import java.util.function.Function;

import io.github.corsstarter.cli.argument.Choice;

/**
 * How the outcome of a check is written.
 *
 * @since 0.1.0
 */
public enum ReportFormat {

	/** For people. */
	TEXT(TextReport::write),

	/** For programs. */
	JSON(JsonReport::write),

	/** For build servers, in the XML of JUnit. */
	JUNIT(JUnitReport::write),

	/** For monitoring, in the text format of Prometheus. */
	PROMETHEUS(PrometheusReport::write);

	private final Function<CheckReport, String> writer;

	ReportFormat(Function<CheckReport, String> writer) {
		this.writer = writer;
	}

	/**
	 * Writes an outcome.
	 * @param report the outcome
	 * @return the text
	 */
	public String write(CheckReport report) {
		return this.writer.apply(report);
	}

	/**
	 * Reads the name of a format.
	 */
	public static final class Reader extends Choice<ReportFormat> {

		/**
		 * Made by the command line.
		 */
		public Reader() {
			super(ReportFormat.class);
		}

	}

}
