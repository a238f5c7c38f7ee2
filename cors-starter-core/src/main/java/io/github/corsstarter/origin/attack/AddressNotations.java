package io.github.corsstarter.origin.attack;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The other notations of an IP address, which URL parsers and resolvers take for the same
 * machine and which are other origins, or none.
 */
final class AddressNotations {

	private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "127.0.0.2", "127.1", "2130706433",
			"0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "0.0.0.0", "[::1]", "[0:0:0:0:0:0:0:1]",
			"[::0001]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "::1", "localhost.localdomain");

	/** A host that was accepted before, so its numbers are those of an address. */
	private static final Pattern ADDRESS = Pattern.compile("[0-9]+(?:\\.[0-9]+){3}");

	private AddressNotations() {
	}

	/**
	 * The other notations of a host.
	 * @param host a host
	 * @return other hosts; none if the host is no address
	 */
	static Set<String> of(String host) {
		Set<String> notations = new LinkedHashSet<>();
		if (isLoopback(host)) {
			notations.addAll(LOOPBACK);
		}
		if (ADDRESS.matcher(host).matches()) {
			notations.addAll(notationsOf(Arrays.stream(host.split("\\.")).map(Integer::valueOf).toList()));
		}
		notations.remove(host);
		return notations;
	}

	private static boolean isLoopback(String host) {
		return host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]")
				|| (host.startsWith("127.") && ADDRESS.matcher(host).matches());
	}

	private static List<String> notationsOf(List<Integer> octets) {
		long number = octets.stream().mapToLong(Integer::longValue).reduce(0, (sum, octet) -> sum * 256 + octet);
		String octal = join(octets, (octet) -> "0" + Integer.toOctalString(octet));
		String hexadecimal = join(octets, (octet) -> "0x" + Integer.toHexString(octet));
		String padded = join(octets, (octet) -> "00" + octet);
		String mapped = Long.toHexString(number >> 16) + ":" + Long.toHexString(number & 0xffff);
		return List.of(String.valueOf(number), "0x" + Long.toHexString(number), "0" + Long.toOctalString(number),
				octets.get(0) + "." + (number & 0xffffff),
				octets.get(0) + "." + octets.get(1) + "." + (number & 0xffff), octal, hexadecimal, padded,
				"[::ffff:" + mapped + "]");
	}

	private static String join(List<Integer> octets, IntFunction<String> notation) {
		return octets.stream().map(notation::apply).collect(Collectors.joining("."));
	}

}
