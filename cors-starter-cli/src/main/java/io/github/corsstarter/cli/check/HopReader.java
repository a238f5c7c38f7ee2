package io.github.corsstarter.cli.check;

import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import io.github.corsstarter.cli.argument.BaseUrl;
import io.github.corsstarter.cli.hop.Hop;

/**
 * Reads {@code NAME=URL}.
 */
final class HopReader implements ITypeConverter<Hop> {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

	@Override
	public Hop convert(String value) {
		int equals = value.indexOf('=');
		if (equals == -1 || !NAME.matcher(value.substring(0, equals)).matches()) {
			throw new TypeConversionException("'" + value + "' is not a NAME=URL such as edge=https://api.example.com");
		}
		return new Hop(value.substring(0, equals), new BaseUrl().convert(value.substring(equals + 1)));
	}

}
