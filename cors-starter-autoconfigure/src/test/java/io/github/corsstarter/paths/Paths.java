package io.github.corsstarter.paths;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Paths as clients could send them: each handler's own one, and many ways to write it so
 * that it looks like another's.
 */
final class Paths {

	private static final List<String> HANDLERS = List.of("/open/echo/x", "/strict/x", "/free/x", "/fn/x",
			"/rest/secret", "/ws/chat", "/sws/chat", "/actuator/env", "/actuator/health");

	private static final List<String> SOME_HANDLERS = List.of("/open/echo/x", "/strict/x", "/rest/secret",
			"/actuator/env");

	private static final List<String> IN_FRONT = List.of("/actuator/..;", "/actuator/..;x=1", "/actuator/..",
			"/open/..;", "/open/..;x=1", "/open/..", "/open/%2e%2e", "/open/%2e%2e;x", "/open/.%2e", "/open/x/..;/..",
			"/open/;/..;/..", "/", "/;", "/;x", "/.", "/./.", "/%2e", "/%2e;x", "/x/..", "/x/..;", "/%2f",
			"/open/..%2f", "/open%2f..", "/open\\..", "/open/..\\", "/open%5c..", "/actuator/%2e%2e", "/actuator//..;",
			"/strict/..;", "/rest/..;", "/rest/..");

	/** Some that are no text, and a letter outside of ASCII. */
	private static final List<String> OCTETS = List.of("%00", "%01", "%09", "%0a", "%1e", "%7f", "%80", "%ff",
			"%c3%a4");

	private Paths() {
	}

	/** Paths of handlers as they are meant to be written. */
	static List<String> plain() {
		return HANDLERS;
	}

	/** Paths of all handlers, or of those that differ most. */
	static List<String> of(String prefix, boolean everyHandler) {
		Set<String> all = new LinkedHashSet<>();
		for (String handler : everyHandler ? HANDLERS : SOME_HANDLERS) {
			all.add(prefix + handler);
			IN_FRONT.forEach((front) -> all.add(prefix + front + handler));
			IN_FRONT.forEach((front) -> all.add(front + prefix + handler));
			inside(handler).forEach((written) -> all.add(prefix + written));
		}
		return List.copyOf(all);
	}

	/** A path written in other ways. */
	private static List<String> inside(String path) {
		int slash = path.indexOf('/', 1);
		String first = path.substring(0, slash);
		String rest = path.substring(slash);
		List<String> written = new ArrayList<>(List.of(path + "/", path + ";x", path + ";x=/../open", path + ";%",
				path + ";%./", path + "/.", path + "/..", path + "/%2e", path + "?a=b", path + "%20", path + "%25",
				path + "%3B", path + "%3Bx", path + "%2525", path + "//", first + "/" + rest, first + ";x" + rest,
				first + "/." + rest, first + "/x/.." + rest, first + "/x/..;" + rest, first + "/;" + rest,
				"/" + first + rest, "/;" + first + rest));
		String encoded = String.format("/%%%02x%s", (int) first.charAt(1), first.substring(2));
		written.add(encoded + rest);
		written.add(encoded.replace("%", "%25") + rest);
		written.add(first + "%2f" + rest.substring(1));
		written.add(first + "%5c" + rest.substring(1));
		written.add(first + "\\" + rest.substring(1));
		written.add(first.toUpperCase(Locale.ROOT) + rest);
		OCTETS.forEach((octet) -> written.add(path + octet));
		return written;
	}

}
