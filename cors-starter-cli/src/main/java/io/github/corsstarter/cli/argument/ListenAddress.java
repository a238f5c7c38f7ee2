package io.github.corsstarter.cli.argument;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads {@code [HOST:]PORT}; without a host it is that of this machine alone.
 *
 * @since 0.1.0
 */
public final class ListenAddress implements ITypeConverter<InetSocketAddress> {

	private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

	private static final int MAX_PORT = 65535;

	@Override
	public InetSocketAddress convert(String value) {
		int colon = value.lastIndexOf(':');
		String port = value.substring(colon + 1);
		if (colon == 0 || !PORT.matcher(port).matches() || Integer.parseInt(port) > MAX_PORT) {
			throw new TypeConversionException("'" + value + "' is not a [HOST:]PORT such as 9777");
		}
		InetSocketAddress address = (colon == -1)
				? new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port))
				: new InetSocketAddress(value.substring(0, colon), Integer.parseInt(port));
		if (address.isUnresolved()) {
			throw new TypeConversionException("The host '" + address.getHostString() + "' is not known");
		}
		return address;
	}

}
