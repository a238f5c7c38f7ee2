package io.github.corsstarter.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What servlet containers make of a path that was not sent: parameters are removed, the
 * rest is decoded, and double slashes and dot segments are resolved, in that order
 * (Jakarta Servlet 6.1, section 3.5.2).
 */
final class ContainerPath {

	private ContainerPath() {
	}

	/**
	 * The path that a container maps a request by.
	 * @param path the path as it would be sent
	 * @return the path, written as if it had been sent, or {@code null} where containers
	 * refuse the request
	 */
	static @Nullable String of(String path) {
		String bare = withoutParameters(path);
		String decoded = decode(bare);
		if (decoded == null || isRefused(bare, decoded) || !path.startsWith("/")) {
			return null;
		}
		Deque<String> segments = new ArrayDeque<>();
		for (String segment : decoded.split("/")) {
			if (segment.equals("..")) {
				if (segments.isEmpty()) {
					return null;
				}
				segments.removeLast();
			}
			else if (!segment.isEmpty() && !segment.equals(".")) {
				segments.addLast(segment);
			}
		}
		boolean slash = decoded.endsWith("/") || decoded.endsWith("/.") || decoded.endsWith("/..");
		String normalized = "/" + String.join("/", segments);
		return ServerPath.encode((slash && !segments.isEmpty()) ? normalized + "/" : normalized);
	}

	/**
	 * The path that Spring's {@code AntPathMatcher} sees: as {@link #of(String)}, with
	 * its dot segments.
	 * @param path the path as it would be sent
	 * @return the path, written as if it had been sent, or {@code null} if it cannot be
	 * decoded
	 */
	static @Nullable String withDots(String path) {
		String decoded = decode(withoutParameters(path));
		return (decoded != null) ? ServerPath.encode(decoded) : null;
	}

	private static String withoutParameters(String path) {
		StringBuilder kept = new StringBuilder(path.length());
		boolean parameter = false;
		for (int i = 0; i < path.length(); i++) {
			char character = path.charAt(i);
			parameter = (character == ';') || (parameter && character != '/');
			if (!parameter) {
				kept.append(character);
			}
		}
		return kept.toString();
	}

	private static @Nullable String decode(String path) {
		try {
			return UriUtils.decode(path, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** All containers refuse encoded slashes and backslashes, and a NUL. */
	private static boolean isRefused(String path, String decoded) {
		return decoded.indexOf('\\') != -1 || decoded.indexOf('\0') != -1 || slashes(decoded) != slashes(path);
	}

	private static long slashes(String path) {
		return path.chars().filter((character) -> character == '/').count();
	}

}
