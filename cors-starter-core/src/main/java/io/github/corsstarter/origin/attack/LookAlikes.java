package io.github.corsstarter.origin.attack;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Hosts that look like another one, to people or to what folds case carelessly.
 */
final class LookAlikes {

	private static final String LATIN = "aceiopsxyhkmtb";

	/** The Cyrillic letters. */
	private static final String ALIKE = "\u0430\u0441\u0435\u0456\u043e\u0440\u0455\u0445\u0443\u04bb\u043a\u043c\u0442\u044c";

	private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

	private LookAlikes() {
	}

	/**
	 * The hosts that look like a host.
	 * @param host the host
	 * @return other hosts, one of them in its ASCII form
	 */
	static Set<String> of(String host) {
		Set<String> hosts = new LinkedHashSet<>();
		addHomograph(hosts, host);
		// the Kelvin sign and the long s are k and s to a matcher that ignores case
		hosts.add(host.replace('k', '\u212a'));
		hosts.add(host.replace('s', '\u017f'));
		hosts.add(host.replace('i', '\u0131'));
		hosts.add(host.replace('l', '1'));
		hosts.remove(host);
		return hosts;
	}

	private static void addHomograph(Set<String> hosts, String host) {
		for (int i = 0; i < host.length(); i++) {
			int letter = LATIN.indexOf(host.charAt(i));
			if (letter != -1) {
				char alike = ALIKE.charAt(letter);
				hosts.add(host.substring(0, i) + alike + host.substring(i + 1));
				hosts.add(toAscii(host, i, alike));
				return;
			}
		}
	}

	/**
	 * A host with one character replaced, as browsers send it.
	 */
	private static String toAscii(String host, int at, char character) {
		int start = host.lastIndexOf('.', at) + 1;
		int dot = host.indexOf('.', at);
		int end = (dot != -1) ? dot : host.length();
		String rest = host.substring(start, at) + host.substring(at + 1, end);
		int delta = (character - 128) * (rest.length() + 1) + at - start;
		return host.substring(0, start) + "xn--" + (rest.isEmpty() ? "" : rest + "-") + punycode(delta)
				+ host.substring(end);
	}

	/** The first delta of a label (RFC 3492, section 6.3). */
	private static String punycode(int delta) {
		StringBuilder code = new StringBuilder();
		int rest = delta;
		int threshold = 1;
		for (int k = 36; rest >= threshold; k += 36) {
			code.append(DIGITS.charAt(threshold + (rest - threshold) % (36 - threshold)));
			rest = (rest - threshold) / (36 - threshold);
			threshold = Math.max(1, Math.min(26, k + 36 - 72));
		}
		return code.append(DIGITS.charAt(rest)).toString();
	}

}
