package io.github.corsstarter.cli.export;

import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import io.github.corsstarter.cli.export.ExportOptions.Application;
import io.github.corsstarter.http.KebabCase;

/**
 * Reads whether the application keeps its own CORS.
 *
 * @since 0.1.0
 */
public final class ApplicationReader implements ITypeConverter<Application> {

	/**
	 * The name of a choice.
	 * @param application the choice
	 * @return its name on the command line
	 */
	public static String name(Application application) {
		return KebabCase.of(application);
	}

	@Override
	public Application convert(String value) {
		return Stream.of(Application.values())
			.filter((application) -> name(application).equals(value))
			.findFirst()
			.orElseThrow(() -> new TypeConversionException("'" + value + "' is neither own-cors nor no-cors"));
	}

}
