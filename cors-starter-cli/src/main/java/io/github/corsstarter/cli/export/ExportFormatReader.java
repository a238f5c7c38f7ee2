package io.github.corsstarter.cli.export;

import io.github.corsstarter.cli.argument.Choice;
import io.github.corsstarter.http.KebabCase;

/**
 * Reads the name of a target, such as {@code nginx}.
 *
 * @since 0.1.0
 */
public final class ExportFormatReader extends Choice<ExportFormat> {

	/**
	 * Made by the command line.
	 */
	public ExportFormatReader() {
		super(ExportFormat.class);
	}

	/**
	 * The name of a target.
	 * @param format the target
	 * @return its name on the command line
	 */
	public static String name(ExportFormat format) {
		return KebabCase.of(format);
	}

}
