package io.github.corsstarter.cli.export;

import java.util.Iterator;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import io.github.corsstarter.http.KebabCase;

/**
 * Reads the name of a target, such as {@code nginx}.
 *
 * @since 0.1.0
 */
public final class ExportFormatReader implements ITypeConverter<ExportFormat> {

	/**
	 * The name of a target.
	 * @param format the target
	 * @return its name on the command line
	 */
	public static String name(ExportFormat format) {
		return KebabCase.of(format);
	}

	@Override
	public ExportFormat convert(String value) {
		return Stream.of(ExportFormat.values())
			.filter((format) -> name(format).equals(value))
			.findFirst()
			.orElseThrow(
					() -> new TypeConversionException("'" + value + "' is none of " + String.join(", ", new Names())));
	}

	/**
	 * The names, as the help lists them.
	 */
	public static final class Names implements Iterable<String> {

		@Override
		public Iterator<String> iterator() {
			return Stream.of(ExportFormat.values()).map(ExportFormatReader::name).iterator();
		}

	}

}
