package io.github.corsstarter.web;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A literal path and everything below it. Most paths are plain; those are compared as
 * text, since to parse a path takes longer than to decide a request.
 */
final class Subtree {

	private final String root;

	private final PathPattern pattern;

	/**
	 * Creates a subtree.
	 * @param root the path, without a slash at its end; empty for everything
	 */
	Subtree(String root) {
		this.root = root;
		this.pattern = PathPatternParser.defaultInstance.parse(root + "/**");
	}

	boolean contains(String path, boolean plain) {
		if (plain) {
			return isBelow(this.root, path);
		}
		PathContainer parsed = ServerPath.parse(path);
		return parsed != null && this.pattern.matches(parsed);
	}

	/** Whether a plain path is a literal one or below it. */
	static boolean isBelow(String root, String path) {
		return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
	}

}
