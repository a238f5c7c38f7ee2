package io.github.corsstarter.origin;

import java.net.IDN;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The forms that hosts take in a serialized origin.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-serializing">URL, host serializing</a>
 */
final class Hosts {

	private static final int MAX_LABEL_LENGTH = 63;

	private static final int MAX_NAME_LENGTH = 253;

	/** What browsers keep and the JDK, which follows an older standard, maps away. */
	private static final Pattern DEVIATION_CHARACTERS = Pattern.compile("[\u00df\u03c2\u200c\u200d]");

	private Hosts() {
	}

	static boolean isLoopback(String host) {
		return host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]")
				|| (host.startsWith("127.") && isIpv4Address(host));
	}

	/**
	 * Whether a URL parser takes a name for an IPv4 address: its last label is a number.
	 */
	static boolean endsInNumber(String name) {
		String last = name.substring(name.lastIndexOf('.') + 1);
		return !last.isEmpty() && SerializedOrigin.isDigit(last.charAt(0)) && last.matches("[0-9]+|0x[0-9a-f]*");
	}

	static boolean isIpv4Address(String host) {
		String[] parts = host.split("\\.", -1);
		if (parts.length != 4) {
			return false;
		}
		for (String part : parts) {
			if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
				return false;
			}
		}
		return true;
	}

	static boolean isName(String host) {
		return endOfName(host, 0) == host.length();
	}

	/** Where the name ends that begins at a position, or -1 if there is none. */
	static int endOfName(String text, int start) {
		int labelStart = start;
		int end = start;
		while (end < text.length() && SerializedOrigin.isHostCharacter(text.charAt(end))) {
			if (text.charAt(end) == '.') {
				if (!isLabel(labelStart, end)) {
					return -1;
				}
				labelStart = end + 1;
			}
			end++;
		}
		return (isLabel(labelStart, end) && end - start <= MAX_NAME_LENGTH) ? end : -1;
	}

	private static boolean isLabel(int start, int end) {
		return end > start && end - start <= MAX_LABEL_LENGTH;
	}

	static boolean isAscii(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= 128) {
				return false;
			}
		}
		return true;
	}

	/** A name in the ASCII form that browsers send, or {@code null} if it has none. */
	static @Nullable String toAscii(String host) {
		// the JDK's converter fails in other ways on longer texts
		if (host.length() > MAX_NAME_LENGTH || DEVIATION_CHARACTERS.matcher(host).find()) {
			return null;
		}
		try {
			return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * The compressed form of an IPv6 address in brackets, or {@code null} if it is none.
	 */
	static @Nullable String compressIpv6(String host) {
		if (!host.matches("\\[[0-9a-f:.]+]")) {
			return null;
		}
		int[] pieces = Ipv6Pieces.parse(host.substring(1, host.length() - 1));
		return (pieces != null) ? "[" + compress(pieces) + "]" : null;
	}

	private static String compress(int[] pieces) {
		int start = Ipv6Pieces.startOfLongestZeroRun(pieces);
		if (start == -1) {
			return join(pieces, 0, pieces.length);
		}
		int end = start;
		while (end < pieces.length && pieces[end] == 0) {
			end++;
		}
		return join(pieces, 0, start) + "::" + join(pieces, end, pieces.length);
	}

	private static String join(int[] pieces, int from, int to) {
		StringJoiner joiner = new StringJoiner(":");
		for (int i = from; i < to; i++) {
			joiner.add(Integer.toHexString(pieces[i]));
		}
		return joiner.toString();
	}

}
