package io.github.corsstarter.cli.export;

import io.github.corsstarter.cli.argument.Choice;
import io.github.corsstarter.cli.export.ExportOptions.Application;
import io.github.corsstarter.http.KebabCase;

/**
 * Reads whether the application keeps its own CORS.
 *
 * @since 0.1.0
 */
public final class ApplicationReader extends Choice<Application> {

	/**
	 * Made by the command line.
	 */
	public ApplicationReader() {
		super(Application.class);
	}

	/**
	 * The name of a choice.
	 * @param application the choice
	 * @return its name on the command line
	 */
	public static String name(Application application) {
		return KebabCase.of(application);
	}

}
