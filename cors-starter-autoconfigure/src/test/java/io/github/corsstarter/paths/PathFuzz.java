package io.github.corsstarter.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes paths and prefixes of bytes, and checks each on one of the applications: the
 * policy of the handler decides, or the request is denied.
 */
public final class PathFuzz {

	/** Each byte below their number stands for one of them. */
	private static final List<String> TOKENS = List.of("/", "..", ";", ".", "%2e", "%2f", "%5c", "\\", "//", "/../",
			"..;", "/..;/", "%25", "%3b", "open", "strict", "rest", "fn", "ws", "sws", "chat", "actuator", "env",
			"health", "spring", "app", "free", "/open/", "/rest/secret", "/strict/x", "/actuator/", "x", ";x=1",
			"%2e%2e", "%252e", "%20");

	private static final List<String> PREFIXES = List.of("", "X-Forwarded-Prefix: /svc", "X-Forwarded-Prefix: /open",
			"X-Forwarded-Prefix: /actuator", "X-Forwarded-Prefix: /open/..;", "X-Forwarded-Prefix: /app",
			"X-Forwarded-Prefix: /", "X-Forwarded-Prefix: /a,/open");

	private static final int MAX_LENGTH = 200;

	private static final List<PathSetting> SETTINGS = PathSetting.all();

	private static final Map<PathSetting, RunningPaths> SERVERS = new ConcurrentHashMap<>();

	private PathFuzz() {
	}

	/** Starts the applications, which takes longer than an input may. */
	public static void fuzzerInitialize() {
		SETTINGS.forEach((setting) -> SERVERS.computeIfAbsent(setting, PathSetting::start));
	}

	/**
	 * Checks one input.
	 * @param data the application, the prefix, and the path
	 */
	public static void fuzzerTestOneInput(byte[] data) {
		if (data.length < 3) {
			return;
		}
		PathSetting setting = SETTINGS.get((data[0] & 0xff) % SETTINGS.size());
		String prefix = PREFIXES.get((data[1] & 0xff) % PREFIXES.size());
		RunningPaths server = SERVERS.computeIfAbsent(setting, PathSetting::start);
		List<String> headers = new ArrayList<>();
		if (!prefix.isEmpty()) {
			headers.add(prefix);
		}
		PathCheck check = PathCheck.run(server, setting.rest(), path(data), headers.toArray(String[]::new));
		if (!check.violations().isEmpty()) {
			throw new AssertionError(setting + ": " + check);
		}
	}

	static void stop() {
		SERVERS.values().forEach(RunningPaths::close);
		SERVERS.clear();
	}

	private static String path(byte[] data) {
		StringBuilder path = new StringBuilder("/");
		for (int i = 2; i < data.length && path.length() < MAX_LENGTH; i++) {
			int value = data[i] & 0xff;
			if (value < TOKENS.size()) {
				path.append(TOKENS.get(value));
			}
			else if (value > ' ' && value < 0x7f && value != '?' && value != '#') {
				path.append((char) value);
			}
			else {
				path.append(String.format("%%%02x", value));
			}
		}
		return path.toString();
	}

}
