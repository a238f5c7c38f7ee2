package io.github.corsstarter.cli.argument;

import java.util.Iterator;
import java.util.stream.Stream;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import io.github.corsstarter.http.KebabCase;

/**
 * Reads one of some names: those of the constants of an enum, such as {@code no-cors}. A
 * help lists them.
 *
 * @param <E> the type of the constants
 * @since 0.1.0
 */
public abstract class Choice<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {

	private final Class<E> type;

	/**
	 * A choice.
	 * @param type the enum
	 */
	protected Choice(Class<E> type) {
		this.type = type;
	}

	@Override
	public E convert(String value) {
		return Stream.of(this.type.getEnumConstants())
			.filter((constant) -> KebabCase.of(constant).equals(value))
			.findFirst()
			.orElseThrow(() -> new TypeConversionException("'" + value + "' is none of " + String.join(", ", this)));
	}

	@Override
	public Iterator<String> iterator() {
		return Stream.of(this.type.getEnumConstants()).map(KebabCase::of).iterator();
	}

}
