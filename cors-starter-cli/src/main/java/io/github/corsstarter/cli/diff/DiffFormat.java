package io.github.corsstarter.cli.diff;

import java.util.function.Function;

import io.github.corsstarter.cli.argument.Choice;
import io.github.corsstarter.explain.ClientText;

/**
 * How differences are written.
 *
 * @since 0.1.0
 */
public enum DiffFormat {

	/** For people. */
	TEXT(DiffFormat::text),

	/** For programs. */
	JSON(DiffJson::write),

	/** For reviews. */
	MARKDOWN(DiffMarkdown::write);

	private final Function<DiffReport, String> writer;

	DiffFormat(Function<DiffReport, String> writer) {
		this.writer = writer;
	}

	String write(DiffReport report) {
		return this.writer.apply(report);
	}

	private static String text(DiffReport report) {
		String names = ClientText.visible("'" + report.before() + "' and '" + report.after() + "'");
		return report.diff().isEmpty() ? "No differences between " + names + ".\n"
				: String.join("\n", report.diff().lines()) + "\n";
	}

	/**
	 * Reads the name of a format.
	 */
	public static final class Reader extends Choice<DiffFormat> {

		/**
		 * Made by the command line.
		 */
		public Reader() {
			super(DiffFormat.class);
		}

	}

}
