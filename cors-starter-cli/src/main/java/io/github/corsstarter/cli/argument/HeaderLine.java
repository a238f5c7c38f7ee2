package io.github.corsstarter.cli.argument;

import java.net.http.HttpRequest;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A header of a request.
 *
 * @param name the name
 * @param value the value
 * @since 0.1.0
 */
public record HeaderLine(String name, String value) {

	/**
	 * Reads {@code Name: value}.
	 */
	public static final class Reader implements ITypeConverter<HeaderLine> {

		@Override
		public HeaderLine convert(String text) {
			int colon = text.indexOf(':');
			try {
				HeaderLine line = new HeaderLine(text.substring(0, Math.max(colon, 0)),
						text.substring(colon + 1).strip());
				HttpRequest.newBuilder().header(line.name(), line.value());
				return line;
			}
			catch (IllegalArgumentException ex) {
				// the text may hold a secret
				throw new TypeConversionException("this is not a 'Name: value' that can be sent");
			}
		}

	}

}
