package io.github.corsstarter.cli.argument;

import java.time.Duration;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a number of seconds.
 */
final class Seconds implements ITypeConverter<Duration> {

	private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})s?");

	@Override
	public Duration convert(String value) {
		if (!FORM.matcher(value).matches()) {
			throw new TypeConversionException("'" + value + "' is not a whole number of seconds, such as 10");
		}
		return Duration.ofSeconds(Long.parseLong(value.replace("s", "")));
	}

}
