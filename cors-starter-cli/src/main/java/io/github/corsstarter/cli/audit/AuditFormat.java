package io.github.corsstarter.cli.audit;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

	private String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads the name of a format.
	 */
	public static final class Reader implements ITypeConverter<AuditFormat> {

		@Override
		public AuditFormat convert(String text) {
			return Stream.of(values())
				.filter((format) -> format.id().equals(text))
				.findFirst()
				.orElseThrow(() -> new TypeConversionException("'" + text + "' is not a format. The formats are: "
						+ Stream.of(values()).map(AuditFormat::id).collect(Collectors.joining(", "))));
		}

	}

}
