package io.github.corsstarter.client;

import io.github.corsstarter.web.ServerPath;

/**
 * How a server finds the handler of a path that a page calls.
 *
 * @param servlet whether a servlet container serves it
 * @param servletPath what handler mappings do not see of a path within the context path;
 * empty if they see all of it
 * @since 0.1.0
 */
public record ServerPaths(boolean servlet, String servletPath) {

	CalledPath find(String sent, String contextPath) {
		String within = without(this.servletPath, without(contextPath, sent));
		String prefix = sent.substring(0, sent.length() - within.length());
		return new CalledPath(prefix, within, this.servlet ? ServerPath.mapped(within) : within);
	}

	private static String without(String prefix, String path) {
		return (!prefix.isEmpty() && path.startsWith(prefix + "/")) ? path.substring(prefix.length()) : path;
	}

}
