package io.github.corsstarter.problem;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Text of a configuration without the secrets that may stand in it, for all that is
 * shown: the user and the password of a URL, also of one without a scheme; the parameters
 * of a URL that have the name of a secret; and the default of a placeholder that has such
 * a name. In doubt a text is masked.
 *
 * @since 0.1.0
 */
public final class MaskedText {

	/** What stands in place of a secret. */
	public static final String MASK = "***";

	/** Words of names, alone or at the end of a word: {@code accessToken}. */
	private static final List<String> SECRETS = List.of("password", "passwd", "passphrase", "secret", "secrets",
			"token", "tokens", "apikey", "accesskey", "privatekey", "credential", "credentials", "signature");

	/** Words that are too short to end others. */
	private static final Set<String> SHORT_SECRETS = Set.of("pass", "pw", "pwd", "key", "cred", "creds", "sig");

	/** Last words of names of what is to be seen, whatever stands in front. */
	private static final Set<String> ADDRESSES = Set.of("url", "urls", "uri", "uris", "origin", "origins", "host",
			"hosts", "domain", "domains", "server", "port", "header", "headers");

	private static final String SCHEME_END = "://";

	/** What ends a URL in a sentence, a list or a line of a file. */
	private static final String ENDS = "'\"`,<>";

	/** The default in the advice to write one. */
	private static final String EXAMPLE = ":default}";

	/** What may stand in front of a URL that has no scheme. */
	private static final String OPENING = "([{=";

	private MaskedText() {
	}

	/**
	 * Masks a text.
	 * @param text a text of any length
	 * @return the text without secrets; the same text if there is none
	 */
	public static String of(String text) {
		if (text.indexOf('@') == -1 && text.indexOf('=') == -1 && !text.contains("${")) {
			return text;
		}
		StringBuilder masked = new StringBuilder(text.length());
		int start = 0;
		while (start < text.length()) {
			int end = endOfWord(text, start);
			masked.append(word(text.substring(start, end)));
			if (end < text.length()) {
				masked.append(text.charAt(end));
			}
			start = end + 1;
		}
		return masked.toString();
	}

	/**
	 * Masks a sentence about a value, of which it may quote a part.
	 * @param sentence the sentence
	 * @param value the value
	 * @return the sentence without the secrets of the value, and without its quoted parts
	 * that have a piece of them
	 */
	static String of(String sentence, String value) {
		String masked = of(value);
		if (masked.equals(value)) {
			return of(sentence);
		}
		StringBuilder text = new StringBuilder();
		String[] parts = of(sentence).split("'", -1);
		for (int i = 0; i < parts.length; i++) {
			boolean leaks = !parts[i].isEmpty() && value.contains(parts[i]) && !masked.contains(parts[i]);
			text.append((i > 0) ? "'" : "").append(leaks ? MASK : parts[i]);
		}
		return text.toString();
	}

	/**
	 * Whether something has a name as secrets have it.
	 * @param name the name of a variable, a property or a parameter
	 * @return {@code true} if its value is better not shown
	 */
	public static boolean isSecret(String name) {
		boolean secret = false;
		String last = "";
		int start = 0;
		for (int end = 0; end <= name.length(); end++) {
			if (end == name.length() || !Character.isLetterOrDigit(name.charAt(end))) {
				String word = name.substring(start, end).toLowerCase(Locale.ROOT);
				secret |= SHORT_SECRETS.contains(word) || SECRETS.stream().anyMatch(word::endsWith);
				last = word.isEmpty() ? last : word;
				start = end + 1;
			}
		}
		return secret && !ADDRESSES.contains(last);
	}

	private static int endOfWord(String text, int start) {
		int end = start;
		while (end < text.length() && !Character.isWhitespace(text.charAt(end))
				&& ENDS.indexOf(text.charAt(end)) == -1) {
			end++;
		}
		return end;
	}

	private static String word(String word) {
		int scheme = word.indexOf(SCHEME_END);
		if (word.startsWith("${") && scheme == -1) {
			return placeholder(word);
		}
		return (scheme != -1) ? parameters(url(placeholder(word), word.indexOf(SCHEME_END) + SCHEME_END.length()))
				: withoutScheme(placeholder(word));
	}

	/** Everything up to the last {@code @} of the authority. */
	private static String url(String word, int start) {
		int end = start;
		while (end < word.length() && "/?#\\".indexOf(word.charAt(end)) == -1) {
			end++;
		}
		int at = word.lastIndexOf('@', end - 1);
		if (at < start && hasPassword(word.substring(start, end))) {
			// a password may hold what ends an authority
			at = word.lastIndexOf('@');
		}
		return (at >= start) ? mask(word, start, at) : word;
	}

	/** Whether what looks like a port is none. */
	private static boolean hasPassword(String authority) {
		int colon = authority.startsWith("[") ? -1 : authority.indexOf(':');
		return colon != -1 && !authority.substring(colon + 1).chars().allMatch(Character::isDigit);
	}

	private static String withoutScheme(String word) {
		int at = word.lastIndexOf('@');
		int colon = (at != -1) ? word.lastIndexOf(':', at) : -1;
		if (colon <= 0 || word.lastIndexOf(":/", at) != -1) {
			return word;
		}
		int start = colon;
		while (start > 0 && OPENING.indexOf(word.charAt(start - 1)) == -1) {
			start--;
		}
		return mask(word, start, at);
	}

	private static String parameters(String url) {
		String masked = url;
		for (int equals = masked.indexOf('='); equals != -1; equals = masked.indexOf('=', equals + 1)) {
			int name = equals;
			while (name > 0 && "?&;#".indexOf(masked.charAt(name - 1)) == -1) {
				name--;
			}
			int end = equals + 1;
			while (end < masked.length() && "&;#".indexOf(masked.charAt(end)) == -1) {
				end++;
			}
			if (name > 0 && isSecret(masked.substring(name, equals))) {
				masked = mask(masked, equals + 1, end);
			}
		}
		return masked;
	}

	private static String placeholder(String word) {
		String masked = word;
		for (int start = masked.indexOf("${"); start != -1; start = masked.indexOf("${", start + 2)) {
			int colon = masked.indexOf(':', start);
			int end = masked.lastIndexOf('}');
			if (colon != -1 && isSecret(masked.substring(start, colon)) && !masked.startsWith(EXAMPLE, colon)) {
				masked = mask(masked, colon + 1, (end > colon) ? end : masked.length());
			}
		}
		return masked;
	}

	private static String mask(String word, int start, int end) {
		return (start < end) ? word.substring(0, start) + MASK + word.substring(end) : word;
	}

}
