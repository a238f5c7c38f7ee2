package io.github.corsstarter.cli;

import java.util.Iterator;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import io.github.corsstarter.cli.export.ExportFormat;
import io.github.corsstarter.http.KebabCase;

/**
 * Reads the name of a target, such as {@code nginx}.
 */
final class ExportFormatReader implements ITypeConverter<ExportFormat> {

	static String name(ExportFormat format) {
		return KebabCase.of(format);
	}

	@Override
	public ExportFormat convert(String value) {
		return Stream.of(ExportFormat.values())
			.filter((format) -> name(format).equals(value))
			.findFirst()
			.orElseThrow(() -> new TypeConversionException(
					"'" + value + "' is none of " + String.join(", ", new Names()) + ""));
	}

	/**
	 * The names, as the help lists them.
	 */
	static final class Names implements Iterable<String> {

		@Override
		public Iterator<String> iterator() {
			return Stream.of(ExportFormat.values()).map(ExportFormatReader::name).iterator();
		}

	}

}
