package io.github.corsstarter.cli.argument;

import java.net.URI;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a URL that paths are appended to.
 *
 * @since 0.1.0
 */
public final class BaseUrl implements ITypeConverter<String> {

	private static final Pattern FORM = Pattern.compile("https?://[^/?#\\s@]+(/[^?#\\s]*)?");

	@Override
	public String convert(String value) {
		try {
			if (FORM.matcher(value).matches() && URI.create(value).getHost() != null) {
				return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
			}
		}
		catch (IllegalArgumentException ex) {
			// is no URL either
		}
		throw new TypeConversionException("'" + value + "' is not a URL such as https://api.example.com");
	}

}
