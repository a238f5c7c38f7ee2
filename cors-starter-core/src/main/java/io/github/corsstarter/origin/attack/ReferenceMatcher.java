package io.github.corsstarter.origin.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second opinion on an allowlist: an origin is admitted exactly if one of the entries
 * that would admit it was written. It spells out all of them and looks each one up; slow,
 * and so simple that it is obviously right. It shares no code with the index.
 */
final class ReferenceMatcher {

	private static final int MAX_LENGTH = 326;

	private static final int MAX_HOST_LENGTH = 253;

	private static final int MAX_PORT = 65535;

	private static final String LABEL = "[a-z0-9_-]+";

	/** A serialized origin (RFC 6454, 6.2); the groups are scheme, host and port. */
	private static final Pattern SERIALIZED = Pattern.compile(
			"([a-z][a-z0-9+.-]{0,63})://(" + LABEL + "(?:\\." + LABEL + ")*\\.?|\\[[0-9a-f:]+])(:[1-9][0-9]{0,4})?");

	/** Origins of apps with a dot for a host, or with none. */
	private static final Pattern BARE = Pattern.compile("([a-z][a-z0-9+.-]{0,63})://(\\.?)()");

	private static final int MAX_LABEL_LENGTH = 63;

	private final Set<String> written;

	/** The entries with a wildcard within their first label, tried one by one. */
	private final List<WrittenOrigin> withinLabels = new ArrayList<>();

	/**
	 * Creates a matcher.
	 * @param canonical the entries in canonical form
	 */
	ReferenceMatcher(Collection<String> canonical) {
		this.written = new HashSet<>(canonical);
		for (String entry : canonical) {
			WrittenOrigin parts = WrittenOrigin.of(entry);
			if (parts.isWithinLabel()) {
				this.withinLabels.add(parts);
			}
		}
	}

	/**
	 * Whether an entry admits an origin.
	 * @param origin the value of an {@code Origin} header
	 * @return {@code true} if one does
	 */
	boolean admits(String origin) {
		List<String> entries = entriesThatAdmit(origin);
		return !Collections.disjoint(entries, this.written) || (!entries.isEmpty() && isWithinLabel(origin));
	}

	private boolean isWithinLabel(String origin) {
		for (WrittenOrigin entry : this.withinLabels) {
			if (admits(entry, origin)) {
				return true;
			}
		}
		return false;
	}

	/** An origin that is one begins and ends as the entry does, with a name between. */
	private static boolean admits(WrittenOrigin entry, String origin) {
		String text = WrittenOrigin.isOfApps(entry.scheme()) ? lowerCase(origin) : origin;
		String start = entry.scheme() + "://" + entry.host().substring(0, entry.host().indexOf('*'));
		if (!text.startsWith(start)) {
			return false;
		}
		boolean anyPort = entry.port().equals(WrittenOrigin.ANY_PORT);
		int port = anyPort ? text.indexOf(':', start.length()) : -1;
		String host = (port != -1) ? text.substring(0, port) : text;
		String end = entry.host().substring(entry.host().indexOf('*') + 1) + (anyPort ? "" : entry.port());
		int between = host.length() - start.length() - end.length();
		int label = text.indexOf('.') - entry.scheme().length() - "://".length();
		return between > 0 && label <= MAX_LABEL_LENGTH && host.endsWith(end)
				&& host.substring(start.length(), start.length() + between).matches("[a-z0-9-]+");
	}

	/**
	 * All entries that would admit an origin, but for those with a wildcard within their
	 * first label.
	 * @param origin the value of an {@code Origin} header
	 * @return the entries in canonical form; none if the value is not an origin
	 */
	static List<String> entriesThatAdmit(String origin) {
		if (origin.equals(WrittenOrigin.NULL)) {
			return List.of(WrittenOrigin.NULL, WrittenOrigin.ANY);
		}
		String text = lowerCase(origin);
		boolean app = WrittenOrigin.isOfApps(text.substring(0, Math.max(text.indexOf(':'), 0)));
		Matcher parts = SERIALIZED.matcher(app ? text : origin);
		if (!parts.matches() && app) {
			parts = BARE.matcher(text);
		}
		if (origin.length() > MAX_LENGTH || !parts.matches() || parts.group(2).length() > MAX_HOST_LENGTH) {
			return List.of();
		}
		String scheme = parts.group(1);
		String port = (parts.group(3) != null) ? parts.group(3) : "";
		if (port.equals(WrittenOrigin.defaultPort(scheme))
				|| (!port.isEmpty() && Integer.parseInt(port.substring(1)) > MAX_PORT)) {
			return List.of();
		}
		List<String> entries = new ArrayList<>(List.of(WrittenOrigin.ANY));
		for (String host : hostsThatAdmit(parts.group(2))) {
			entries.add(scheme + "://" + host + port);
			entries.add(scheme + "://" + host + WrittenOrigin.ANY_PORT);
		}
		return entries;
	}

	/** In ASCII: beyond it there are characters whose lower case is an ASCII letter. */
	private static String lowerCase(String origin) {
		StringBuilder text = new StringBuilder(origin);
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character >= 'A' && character <= 'Z') {
				text.setCharAt(i, (char) (character + 'a' - 'A'));
			}
		}
		return text.toString();
	}

	/** {@code a.b.c} is admitted as itself, as {@code *.b.c}, **.b.c and **.c. */
	private static List<String> hostsThatAdmit(String host) {
		List<String> hosts = new ArrayList<>(List.of(host));
		int dot = host.indexOf('.');
		if (dot != -1) {
			hosts.add("*" + host.substring(dot));
		}
		while (dot != -1) {
			hosts.add("**" + host.substring(dot));
			dot = host.indexOf('.', dot + 1);
		}
		return hosts;
	}

}
