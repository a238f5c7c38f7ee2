package io.github.corsstarter.cli.export;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.http.HeaderNames;

/**
 * Text of a policy in a configuration of a server. No two servers quote alike, and some
 * cannot quote everything, so what is not plain is refused; in comments it is replaced.
 */
final class SafeText {

	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

	private static final Pattern ADDRESS = Pattern.compile("(?:(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+]):)?[1-9][0-9]{0,4}");

	private static final Pattern URL = Pattern
		.compile("https?://(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+])(?::[1-9][0-9]{0,4})?");

	private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*");

	private static final Pattern FILE = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+");

	private static final Pattern NOT_OF_IDS = Pattern.compile("[^a-z0-9]+");

	/** What a comment may hold: nothing that any of the servers gives a meaning to. */
	private static final Pattern NOT_OF_COMMENTS = Pattern.compile("[^A-Za-z0-9 .,:;/*=@_+()'\"\\[\\]{}!%&~?-]");

	private SafeText() {
	}

	/** Names of methods or headers, as they may stand in any configuration. */
	static List<String> requireTokens(String policy, String setting, List<String> names) {
		for (String name : names) {
			if (!name.equals("*") && !TOKEN.matcher(name).matches()) {
				throw new ExportRefusedException("'" + setting + "' of the policy '" + ClientText.sanitize(policy)
						+ "' holds '" + ClientText.sanitize(name)
						+ "', which has a meaning of its own in configurations of servers. Only letters, digits, "
						+ "'.', '_' and '-' are exported: take the name out, or let the application answer.");
			}
		}
		return names;
	}

	static void requireAddress(String address) {
		require(ADDRESS, "address to listen on", address, "a port, or address:port");
	}

	static void requireUrl(String url) {
		require(URL, "upstream", url, "http://host:port without a path");
	}

	static void requireFile(String file) {
		require(FILE, "file of the authorities", file, "a path such as /etc/ssl/ca.pem");
	}

	static void requirePath(String what, String path) {
		require(PATH, what, path, "a path such as /shop, without a slash at its end");
	}

	private static void require(Pattern pattern, String what, String value, String expected) {
		if (!pattern.matcher(value).matches()) {
			throw new ExportRefusedException(
					"The " + what + " '" + ClientText.sanitize(value) + "' is not " + expected + ".");
		}
	}

	/** A text for a comment of one line. */
	static String comment(String text) {
		return NOT_OF_COMMENTS.matcher(text).replaceAll("?");
	}

	/**
	 * What a policy is called in a configuration.
	 * @param name the name of the policy
	 * @param taken the names that are gone; the new one is added
	 */
	static String id(String name, Set<String> taken) {
		String plain = NOT_OF_IDS.matcher(HeaderNames.fold(name)).replaceAll("_");
		String start = (plain.isEmpty() || plain.startsWith("_")) ? "policy" + plain : plain;
		String id = (start.length() > 1 && start.endsWith("_")) ? start.substring(0, start.length() - 1) : start;
		for (int number = 2; !taken.add(id); number++) {
			id = start + "_" + number;
		}
		return id;
	}

}
