package io.github.corsstarter.origin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The second oracle: matches origins with one regular expression for each pattern. Plain,
 * slow, and written from the rules rather than from {@link OriginIndex}.
 */
final class ReferenceOriginMatcher {

	private static final String LABEL = "[a-z0-9_-]+";

	/** An origin as RFC 6454 serializes it; groups are the scheme, host and port. */
	private static final Pattern SERIALIZED = Pattern.compile("([a-z][a-z0-9+.-]{0,63})://(" + LABEL + "(?:\\." + LABEL
			+ ")*\\.?|\\[[0-9a-f:]+])(?::([1-9][0-9]{0,4}))?");

	/** An origin of an app, in any case, and perhaps without a name for a host. */
	private static final Pattern OF_APP = Pattern.compile(
			"(?!(?:https?|wss?|ftp):)(?:" + SERIALIZED.pattern() + "|" + "[a-z][a-z0-9+.-]{0,63}://\\.?)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern WRITTEN = Pattern.compile(
			"([a-z][a-z0-9+.-]*)://(\\*\\*?\\.)?([^*/]*?|\\[.*]|[^*/.:]*\\*[^*/.:]*\\.[^*/]*?)(?::([0-9]+|\\*))?/?");

	private static final Map<String, String> DEFAULT_PORTS = Map.of("http", "80", "https", "443", "ws", "80", "wss",
			"443", "ftp", "21");

	private final List<Pattern> patterns;

	ReferenceOriginMatcher(Collection<String> written) {
		this.patterns = written.stream().map(ReferenceOriginMatcher::compile).toList();
	}

	OriginMatch match(String origin) {
		if (!isSerialized(origin)) {
			return OriginMatch.MALFORMED;
		}
		boolean allowed = this.patterns.stream().anyMatch((pattern) -> pattern.matcher(origin).matches());
		return allowed ? OriginMatch.ALLOWED : OriginMatch.NOT_ALLOWED;
	}

	private static boolean isSerialized(String origin) {
		Matcher app = OF_APP.matcher(origin);
		boolean bare = app.matches() && app.group(2) == null;
		Matcher matcher = app.matches() ? app : SERIALIZED.matcher(origin);
		if (bare || !matcher.matches() || matcher.group(2).length() > 253) {
			return bare;
		}
		String port = matcher.group(3);
		return port == null || (Integer.parseInt(port) <= 65535 && !port.equals(DEFAULT_PORTS.get(matcher.group(1))));
	}

	private static Pattern compile(String written) {
		Matcher matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
		if (!matcher.matches()) {
			throw new IllegalArgumentException("'" + written + "' is neither origin nor pattern");
		}
		String scheme = matcher.group(1);
		String subdomains = (matcher.group(2) == null) ? ""
				: (matcher.group(2).equals("*.") ? LABEL + "\\." : "(?:" + LABEL + "\\.)+");
		return Pattern.compile(
				Pattern.quote(scheme + "://") + subdomains + host(matcher.group(3)) + port(scheme, matcher.group(4)),
				DEFAULT_PORTS.containsKey(scheme) ? 0 : Pattern.CASE_INSENSITIVE);
	}

	/**
	 * A wildcard within the first label is followed by its dot, 63 characters later at
	 * most.
	 */
	private static String host(String host) {
		int wildcard = host.indexOf('*');
		return (wildcard == -1) ? Pattern.quote(host) : "(?=[^.]{1,63}\\.)" + Pattern.quote(host.substring(0, wildcard))
				+ "[a-z0-9-]+" + Pattern.quote(host.substring(wildcard + 1));
	}

	private static String port(String scheme, @Nullable String port) {
		if (port == null || port.equals(DEFAULT_PORTS.get(scheme))) {
			return "";
		}
		return port.equals("*") ? "(?::[0-9]+)?" : ":" + port;
	}

}
