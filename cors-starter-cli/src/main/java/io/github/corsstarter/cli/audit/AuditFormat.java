package io.github.corsstarter.cli.audit;

import java.util.function.Function;

import io.github.corsstarter.cli.argument.Choice;

/**
 * How an audit is written.
 *
 * @since 0.1.0
 */
public enum AuditFormat {

	/** For reviews. */
	MARKDOWN(AuditMarkdown::write),

	/** For programs. */
	JSON(AuditJson::write);

	private final Function<AuditReport, String> writer;

	AuditFormat(Function<AuditReport, String> writer) {
		this.writer = writer;
	}

	/**
	 * Writes an audit.
	 * @param report the audit
	 * @return the text
	 */
	public String write(AuditReport report) {
		return this.writer.apply(report);
	}

	/**
	 * Reads the name of a format.
	 */
	public static final class Reader extends Choice<AuditFormat> {

		/**
		 * Made by the command line.
		 */
		public Reader() {
			super(AuditFormat.class);
		}

	}

}
