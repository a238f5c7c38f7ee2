package io.github.corsstarter.origin;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Several IP addresses in one text, in whatever notation: {@code 192.168.1.*},
 * {@code 10.x.x.x}, {@code 192.168.0.0/24}, {@code 192.168.1.10-20}.
 */
final class AddressRange {

	private static final int OCTETS = 4;

	private static final String RULE = "' stands for several IP addresses. An entry allows exactly one address, "
			+ "because in another network the same range belongs to others. Write one entry for each machine, such as '%s', or "
			+ "give them names below a domain of your own ('https://*.dev.example.com').";

	private AddressRange() {
	}

	/** What is wrong with a text that names several addresses, or {@code null}. */
	static @Nullable UnacceptableOriginException find(String written, String text) {
		int delimiter = text.indexOf("://");
		int start = (delimiter != -1) ? delimiter + "://".length() : 0;
		int end = endOfHost(text, start);
		String host = text.substring(start, end);
		if (!isRange(host) && !(isMask(text, end) && isAddress(host))) {
			return null;
		}
		int port = text.indexOf(':', end);
		boolean known = port != -1 && SerializedOrigin.decimal(text, port + 1) != -1;
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN_PATTERN,
				"'" + written + String.format(RULE, ((delimiter > 0) ? text.substring(0, delimiter) : "http") + "://"
						+ (host.startsWith("[") ? "[fd00::20]" : "192.168.1.20") + (known ? text.substring(port) : "")),
				null);
	}

	private static int endOfHost(String text, int start) {
		if (text.startsWith("[", start)) {
			return text.indexOf(']', start) + 1 + ((text.indexOf(']', start) == -1) ? text.length() : 0);
		}
		int end = start;
		while (end < text.length() && ":/".indexOf(text.charAt(end)) == -1) {
			end++;
		}
		return end;
	}

	private static boolean isAddress(String host) {
		return Hosts.isIpv4Address(host) || Hosts.compressIpv6(host) != null;
	}

	private static boolean isMask(String text, int start) {
		return text.length() > start + 1 && text.charAt(start) == '/'
				&& SerializedOrigin.isDigit(text.charAt(start + 1));
	}

	/** Numbers, and at least one thing that stands for several of them. */
	private static boolean isRange(String host) {
		if (host.startsWith("[")) {
			return host.indexOf('*') != -1 && host.indexOf(':') != -1
					&& host.chars().allMatch((character) -> "[]0123456789abcdef:.*".indexOf(character) != -1);
		}
		if (host.isEmpty() || "*x0123456789".indexOf(host.charAt(0)) == -1) {
			return false;
		}
		int numbers = 0;
		int wildcards = 0;
		int start = 0;
		for (int dot = host.indexOf('.'); start <= host.length(); dot = host.indexOf('.', start)) {
			String label = host.substring(start, (dot != -1) ? dot : host.length());
			if (isNumber(label)) {
				numbers++;
			}
			else if (standsForNumbers(label)) {
				wildcards++;
			}
			else {
				return false;
			}
			start = (dot != -1) ? dot + 1 : host.length() + 1;
		}
		return (numbers > 0 && wildcards > 0 && SerializedOrigin.isDigit(host.charAt(0)))
				|| (numbers == 0 && wildcards == OCTETS);
	}

	private static boolean isNumber(String label) {
		return !label.isEmpty() && label.chars().allMatch((character) -> SerializedOrigin.isDigit((char) character));
	}

	/** {@code *}, {@code 1*}, {@code x}, {@code xxx}, {@code 10-20}, {@code [0-9]}. */
	private static boolean standsForNumbers(String label) {
		return !label.isEmpty()
				&& label.chars()
					.allMatch((character) -> SerializedOrigin.isDigit((char) character)
							|| "*x-[]{}".indexOf(character) != -1)
				&& label.chars().anyMatch((character) -> "*x-".indexOf(character) != -1);
	}

}
