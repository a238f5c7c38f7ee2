package io.github.corsstarter.test.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the outcome of a check is written.
 */
enum ReportFormat {

	TEXT(TextReport::write), JSON(JsonReport::write), JUNIT(JUnitReport::write);

	private final Function<CheckReport, String> writer;

	ReportFormat(Function<CheckReport, String> writer) {
		this.writer = writer;
	}

	static ReportFormat parse(@Nullable String text) {
		if (text == null) {
			return TEXT;
		}
		List<ReportFormat> formats = List.of(values());
		return formats.stream()
			.filter((format) -> format.id().equals(text))
			.findFirst()
			.orElseThrow(() -> new CommandException(ExitStatus.USAGE, "'" + text + "' is no format. There are: "
					+ formats.stream().map(ReportFormat::id).collect(Collectors.joining(", ")) + "."));
	}

	private String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	String write(CheckReport report) {
		return this.writer.apply(report);
	}

}
