package io.github.corsstarter.origin;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * The strict, explaining parser of what operators write. It normalizes what cannot be
 * misunderstood and refuses everything else with a rule and, where there is one, a fix.
 */
final class OriginPatternParser {

	private static final String SCHEME_DELIMITER = "://";

	/** A host of this machine, with what may stand behind it. */
	private static final Pattern LOCAL = Pattern.compile("(?:localhost|127\\.[0-9.]+|\\[::1])(?:[:/].*)?");

	private final String written;

	private final String text;

	private final boolean wildcardsWithinLabels;

	OriginPatternParser(String written, boolean wildcardsWithinLabels) {
		this.written = written.strip();
		this.text = this.written.toLowerCase(Locale.ROOT);
		this.wildcardsWithinLabels = wildcardsWithinLabels;
	}

	OriginPattern parse() {
		refuseNull();
		refuse(OriginKeyword.find(this.written));
		refuse(PortList.find(this.written, this.text));
		refuse(AddressRange.find(this.written, this.text));
		refuse(new ForeignNotation(this.written, this.wildcardsWithinLabels).find());
		refuseNonAscii();
		int delimiter = this.text.indexOf(SCHEME_DELIMITER);
		if (delimiter < 1) {
			throw missingScheme();
		}
		String scheme = scheme(this.text.substring(0, delimiter));
		String authority = authority(scheme, this.text.substring(delimiter + SCHEME_DELIMITER.length()));
		return new AuthorityParser(this.written, scheme, authority, this.wildcardsWithinLabels).parse();
	}

	private void refuseNull() {
		if (this.text.equals("null")) {
			throw new UnacceptableOriginException(ProblemCode.PROHIBITED_NULL_ORIGIN, "'" + this.written
					+ "' is the origin of every sandboxed frame and local file, so anybody can claim it. Remove it, and "
					+ "allow the origin that serves the page. If you must, set "
					+ "'cors.dangerous.allow-null-origin: true'.", "");
		}
	}

	private static void refuse(@Nullable UnacceptableOriginException found) {
		if (found != null) {
			throw found;
		}
	}

	private void refuseNonAscii() {
		// as written: the Kelvin sign is k in lower case
		if (Hosts.isAscii(this.written)) {
			return;
		}
		int delimiter = this.text.indexOf(SCHEME_DELIMITER);
		int hostStart = (delimiter != -1) ? delimiter + SCHEME_DELIMITER.length() : 0;
		String scheme = this.text.substring(0, hostStart);
		String host = this.text.substring(hostStart);
		if (isWithinInternationalLabel(host)) {
			throw invalidPattern("has a wildcard within an international label, and such a label has no ASCII "
					+ "form. Name each origin, as browsers send it ('xn--…').", null);
		}
		String ascii = Hosts.toAscii(host);
		String fix = (ascii != null && Hosts.isAscii(scheme)) ? canonical(scheme + ascii, this.wildcardsWithinLabels)
				: null;
		throw invalid("is not ASCII. Browsers send international names in their ASCII form ("
				+ ((fix != null) ? fix : "xn--…") + ").", fix);
	}

	/** A label is encoded as a whole, so that nothing of it stands for a part. */
	private static boolean isWithinInternationalLabel(String host) {
		int end = host.indexOf('.');
		String label = (end != -1) ? host.substring(0, end) : host;
		return label.indexOf('*') != -1 && !Hosts.isAscii(label);
	}

	/** A single word may be anything, so nothing is guessed. */
	private UnacceptableOriginException missingScheme() {
		String host = this.text.startsWith("//") ? this.text.substring(2) : this.text;
		boolean local = LOCAL.matcher(host).matches();
		boolean word = !local && host.chars().allMatch(Character::isLetterOrDigit);
		return invalid("has no scheme. An origin is 'scheme://host[:port]'.",
				word ? null : canonical((local ? "http://" : "https://") + host));
	}

	private String scheme(String scheme) {
		if (scheme.indexOf('*') != -1) {
			throw invalidPattern("has a wildcard in its scheme. Write each scheme out.",
					canonical("https" + this.text.substring(scheme.length())));
		}
		if (SerializedOrigin.endOfScheme(scheme) != scheme.length()
				|| scheme.length() > SerializedOrigin.MAX_SCHEME_LENGTH) {
			throw invalid("has no valid scheme. A scheme is a letter, then up to "
					+ (SerializedOrigin.MAX_SCHEME_LENGTH - 1) + " letters, digits, '+', '-' or '.'.", null);
		}
		if (Schemes.isOpaque(scheme)) {
			throw opaque(scheme);
		}
		if (Schemes.isOfWebSockets(scheme)) {
			String http = "http" + scheme.substring("ws".length());
			throw invalid(
					"never matches: in the handshake of a WebSocket, browsers send the origin of the page, "
							+ "which starts with '" + http + ":'.",
					canonical(http + this.text.substring(scheme.length()), this.wildcardsWithinLabels));
		}
		return scheme;
	}

	private UnacceptableOriginException opaque(String scheme) {
		String rule = OriginPattern.isFile(this.text)
				? "' is the origin of every local file in some WebViews, so anybody can claim it. Serve the page over "
						+ "http, even for development, and allow that origin, such as 'http://localhost:3000'. If you "
						+ "must, set 'cors.dangerous.allow-null-origin: true'."
				: "' never matches: browsers send the origin of '" + scheme
						+ ":' pages as 'null', which anybody can claim. Serve the page over http, even for "
						+ "development, and allow that origin, such as 'http://localhost:3000'.";
		return new UnacceptableOriginException(ProblemCode.PROHIBITED_NULL_ORIGIN, "'" + this.written + rule, null);
	}

	/** The host and port, with one trailing slash dropped and nothing else behind. */
	private String authority(String scheme, String rest) {
		int end = 0;
		while (end < rest.length() && "/?#\\".indexOf(rest.charAt(end)) == -1) {
			end++;
		}
		String authority = rest.substring(0, end);
		String tail = rest.substring(end);
		if (!tail.isEmpty() && !tail.equals("/")) {
			String what = tail.startsWith("?") ? "query" : (tail.startsWith("#") ? "fragment" : "path");
			throw invalid("has a " + what + " ('" + tail + "'). An origin is 'scheme://host[:port]' and nothing more.",
					canonical(scheme + SCHEME_DELIMITER + authority));
		}
		int at = authority.lastIndexOf('@');
		if (at != -1) {
			throw invalid("contains user information. An origin is 'scheme://host[:port]' and nothing more.",
					canonical(scheme + SCHEME_DELIMITER + authority.substring(at + 1)));
		}
		return authority;
	}

	private UnacceptableOriginException invalid(String rule, @Nullable String fix) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN, "'" + this.written + "' " + rule, fix);
	}

	private UnacceptableOriginException invalidPattern(String rule, @Nullable String fix) {
		return new UnacceptableOriginException(ProblemCode.INVALID_ORIGIN_PATTERN, "'" + this.written + "' " + rule,
				fix);
	}

	/**
	 * The canonical form of a text, following the fixes of its own mistakes, or
	 * {@code null} if there is none.
	 */
	static @Nullable String canonical(String text) {
		return canonical(text, false);
	}

	static @Nullable String canonical(String text, boolean wildcardsWithinLabels) {
		try {
			return OriginPattern.parse(text, wildcardsWithinLabels).toString();
		}
		catch (UnacceptableOriginException ex) {
			String fix = ex.fix();
			return (fix == null || fix.isEmpty()) ? null : fix;
		}
	}

}
