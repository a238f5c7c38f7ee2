package io.github.corsstarter.origin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.problem.ProblemCode;

/**
 * Several ports in one text, in whatever notation: {@code :3000-3010},
 * {@code :3000,3001}, Spring's {@code :[8080,8081]} and {@code :[*]}.
 */
final class PortList {

	/** More than these are not listed one by one. */
	static final int MAX_LISTED = 16;

	private static final String OPENING = "[({";

	private static final String CLOSING = "])}";

	private static final String SEPARATORS = ",;| ";

	private final String written;

	private final String host;

	private final String ports;

	private final Set<Integer> listed = new LinkedHashSet<>();

	private int parts;

	private boolean any;

	private boolean range;

	private PortList(String written, String host, String ports) {
		this.written = written;
		this.host = host;
		this.ports = ports;
	}

	/** What is wrong with a text that has such a list, or {@code null}. */
	static @Nullable UnacceptableOriginException find(String written, String text) {
		int delimiter = text.indexOf("://");
		int from = Math.max((delimiter != -1) ? delimiter + "://".length() : 0, text.indexOf(']') + 1);
		int bracket = text.indexOf(":[");
		int colon = (bracket > delimiter + 2) ? bracket : text.indexOf(':', from);
		if (colon == -1 || colon + 1 == text.length()) {
			return null;
		}
		int end = text.endsWith("/") ? text.length() - 1 : text.length();
		boolean one = SerializedOrigin.decimal(text.substring(0, end), colon + 1) != -1;
		return (one || end <= colon + 1) ? null
				: new PortList(written, text.substring(0, colon), text.substring(colon + 1, end)).find();
	}

	private @Nullable UnacceptableOriginException find() {
		boolean bracketed = OPENING.indexOf(this.ports.charAt(0)) != -1;
		int start = bracketed ? 1 : 0;
		int end = this.ports.length();
		// the end may be in the next element, where the list was split at its commas
		if (end > start && bracketed && CLOSING.indexOf(this.ports.charAt(end - 1)) != -1) {
			end--;
		}
		return (readAll(start, end) && (bracketed || this.range || this.parts > 1)) ? several(bracketed) : null;
	}

	private boolean readAll(int start, int end) {
		int from = start;
		while (from < end) {
			int to = from;
			while (to < end && SEPARATORS.indexOf(this.ports.charAt(to)) == -1) {
				to++;
			}
			if (to > from && !read(this.ports.substring(from, to))) {
				return false;
			}
			from = to + 1;
		}
		return this.parts > 0;
	}

	/** A port, a range of ports, or the wildcard. */
	private boolean read(String text) {
		this.parts++;
		if (text.equals("*")) {
			this.any = true;
			return true;
		}
		int dash = text.indexOf('-');
		int first = SerializedOrigin.decimal((dash != -1) ? text.substring(0, dash) : text, 0);
		this.range |= dash != -1;
		int last = (dash != -1) ? SerializedOrigin.decimal(text, dash + 1) : first;
		if (first == -1 || last < first) {
			return false;
		}
		for (int port = first; port <= last && this.listed.size() <= MAX_LISTED; port++) {
			this.listed.add(port);
		}
		return true;
	}

	private UnacceptableOriginException several(boolean bracketed) {
		return new UnacceptableOriginException(
				bracketed ? ProblemCode.INVALID_ORIGIN_PATTERN : ProblemCode.INVALID_ORIGIN,
				"'" + this.written + "' " + (bracketed ? "lists its ports in brackets." : "names several ports.")
						+ " Write ':*' for any port, or one entry per port.",
				fix());
	}

	private @Nullable String fix() {
		if (this.any || this.listed.size() > MAX_LISTED) {
			return OriginPatternParser.canonical(this.host + ":*");
		}
		String fix = this.listed.stream()
			.map((port) -> String.valueOf(OriginPatternParser.canonical(this.host + ":" + port)))
			.collect(Collectors.joining(", "));
		return fix.contains("null") ? null : fix;
	}

}
