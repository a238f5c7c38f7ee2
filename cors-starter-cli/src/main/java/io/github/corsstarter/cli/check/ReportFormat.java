package io.github.corsstarter.cli.check;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

	private String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads the name of a format.
	 */
	public static final class Reader implements ITypeConverter<ReportFormat> {

		@Override
		public ReportFormat convert(String text) {
			return Stream.of(values())
				.filter((format) -> format.id().equals(text))
				.findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + text + "' is not a format. The formats are: "
						+ Stream.of(values()).map(ReportFormat::id).collect(Collectors.joining(", "))));
		}

	}

}
