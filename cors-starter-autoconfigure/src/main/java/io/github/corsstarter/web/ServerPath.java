package io.github.corsstarter.web;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.UriUtils;

/**
 * The two readings of a path: as it was sent, which is what Spring's handler mappings
 * match, and as a servlet container maps it, decoded and without parameters, double
 * slashes and dot segments.
 *
 * @since 0.1.0
 */
public final class ServerPath {

	private ServerPath() {
	}

	/**
	 * Whether there is only one reading of a path.
	 * @param path a path as it was sent
	 * @return {@code true} if it starts with a slash and has no encodings, parameters,
	 * backslashes, double slashes and segments that start with a dot
	 */
	public static boolean isPlain(String path) {
		if (path.isEmpty() || path.charAt(0) != '/') {
			return false;
		}
		char before = '/';
		for (int i = 1; i < path.length(); i++) {
			char character = path.charAt(i);
			if (character == '%' || character == ';' || character == '\\'
					|| (before == '/' && (character == '/' || character == '.'))) {
				return false;
			}
			before = character;
		}
		return true;
	}

	/**
	 * Writes a path that a container has decoded so that a pattern sees exactly the same:
	 * nothing in it is decoded a second time, or taken for a parameter. Double slashes
	 * that a container has left are one to some of Spring's matchers.
	 * @param decoded the path
	 * @return the path as it could have been sent
	 */
	public static String encode(String decoded) {
		if (decoded.isEmpty()) {
			return decoded;
		}
		StringBuilder encoded = new StringBuilder(decoded.length() + 16);
		for (String segment : decoded.split("/")) {
			if (!segment.isEmpty()) {
				encoded.append('/').append(encodeSegment(segment));
			}
		}
		boolean slash = encoded.isEmpty() || decoded.endsWith("/");
		return slash ? encoded.append('/').toString() : encoded.toString();
	}

	/**
	 * The path that a servlet container would map a request by.
	 * @param path a path as it would be sent
	 * @return the path, written as if it had been sent, or {@code null} where containers
	 * refuse the request
	 */
	public static @Nullable String mapped(String path) {
		return isPlain(path) ? path : ContainerPath.of(path);
	}

	/**
	 * Takes a path apart as Spring's handler mappings do.
	 * @param path a path as it was sent
	 * @return the parts, or {@code null} if it holds an encoding that is none
	 */
	static @Nullable PathContainer parse(String path) {
		try {
			return PathContainer.parsePath(path);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String encodeSegment(String segment) {
		return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8).replace(";", "%3B");
	}

}
