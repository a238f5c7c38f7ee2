package io.github.corsstarter.origin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

/**
 * The eight 16-bit pieces of an IPv6 address.
 *
 * @see <a href="https://url.spec.whatwg.org/#concept-ipv6-serializer">URL, IPv6
 * serializer</a>
 */
final class Ipv6Pieces {

	private static final int COUNT = 8;

	private Ipv6Pieces() {
	}

	/**
	 * The pieces of a literal without brackets, or {@code null} if it is none. A literal
	 * with a colon is never looked up in the DNS.
	 */
	static int @Nullable [] parse(String literal) {
		if (literal.indexOf(':') == -1) {
			return null;
		}
		try {
			return pieces(InetAddress.getByName("[" + literal + "]"));
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	private static int[] pieces(InetAddress address) {
		byte[] bytes = address.getAddress();
		int[] pieces = new int[COUNT];
		if (!(address instanceof Inet6Address)) {
			// the JDK reads ::ffff:a.b.c.d as IPv4; a browser does not
			pieces[5] = 0xffff;
		}
		int offset = COUNT - bytes.length / 2;
		for (int i = 0; i < bytes.length; i += 2) {
			pieces[offset + i / 2] = (bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff);
		}
		return pieces;
	}

	/** Where the first of the longest runs of two or more zero pieces starts, or -1. */
	static int startOfLongestZeroRun(int[] pieces) {
		int longestStart = -1;
		int longest = 1;
		for (int start = 0; start < pieces.length; start++) {
			int end = start;
			while (end < pieces.length && pieces[end] == 0) {
				end++;
			}
			if (end - start > longest) {
				longest = end - start;
				longestStart = start;
			}
		}
		return longestStart;
	}

}
