package io.github.corsstarter.cli.diff;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

	private String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads the name of a format.
	 */
	public static final class Reader implements ITypeConverter<DiffFormat> {

		@Override
		public DiffFormat convert(String text) {
			return Stream.of(values())
				.filter((format) -> format.id().equals(text))
				.findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + text + "' is not a format. The formats are: "
						+ Stream.of(values()).map(DiffFormat::id).collect(Collectors.joining(", "))));
		}

	}

}
