package io.github.corsstarter.cli.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.corsstarter.explain.ClientText;

/**
 * A Spring path pattern, as a regular expression over the path as it is sent.
 *
 * @param pattern the pattern
 * @param regex matches the whole path, without the query
 */
record EdgePath(String pattern, String regex) {

	/**
	 * Whatever path could be read in two ways, by one server here and by another behind
	 * it: parameters, empty and dot segments, backslashes, and characters that are
	 * escaped although they need not be.
	 */
	static final String AMBIGUOUS = "[^?]*(;|//|\\x5c|/\\.\\.?(/|\\?| |$)"
			+ "|%([01]|2[5DEFdef]|3[0-9Bb]|4[1-9A-Fa-f]|5[0-9ACFacf]|6[1-9A-Fa-f]|7[0-9AEae]))";

	private static final Pattern PART = Pattern.compile("([A-Za-z0-9._~-]+)|(\\*)|(\\{[A-Za-z][A-Za-z0-9_]*})");

	private static final Pattern REST = Pattern.compile("/(?:\\*\\*|\\{\\*[A-Za-z][A-Za-z0-9_]*})$");

	static EdgePath parse(String pattern) {
		Matcher rest = REST.matcher(pattern);
		boolean subtree = rest.find();
		String head = subtree ? pattern.substring(0, rest.start()) : pattern;
		StringBuilder regex = new StringBuilder();
		int position = 0;
		while (position < head.length()) {
			position = append(regex, head, position, pattern);
		}
		return new EdgePath(pattern, regex + (subtree ? "(/[^?]*)?" : ""));
	}

	private static int append(StringBuilder regex, String head, int position, String pattern) {
		if (head.charAt(position) == '/') {
			regex.append('/');
			return position + 1;
		}
		Matcher part = PART.matcher(head).region(position, head.length());
		if (!part.lookingAt() || head.startsWith("**", position)) {
			throw unwritable(pattern);
		}
		if (part.group(1) != null) {
			regex.append(Regex.quote(part.group(1)));
			return part.end();
		}
		// as a whole segment it stands for something, but for a wildcard at the end
		boolean begins = head.charAt(position - 1) == '/';
		boolean ends = part.end() == pattern.length();
		boolean some = begins && (pattern.startsWith("/", part.end()) || (ends && part.group(3) != null));
		regex.append("[^/?]").append(some ? '+' : '*');
		return part.end();
	}

	/** Whether the literal text that the pattern begins with is at or below a path. */
	boolean isBelow(String path) {
		String literal = literal();
		return literal.equals(path) || literal.startsWith(path + "/");
	}

	/** What the pattern begins with, up to its first wildcard. */
	String literal() {
		int end = 0;
		while (end < this.pattern.length() && "*{".indexOf(this.pattern.charAt(end)) == -1) {
			end++;
		}
		return this.pattern.substring(0, end);
	}

	private static ExportRefusedException unwritable(String pattern) {
		return new ExportRefusedException("The path pattern '" + ClientText.sanitize(pattern)
				+ "' cannot be written for a proxy: exported are letters, digits, '.', '_', '~', '-', '*', '{name}' "
				+ "and '/**' at the end. Name the path in another way, or let the application answer.");
	}

}
