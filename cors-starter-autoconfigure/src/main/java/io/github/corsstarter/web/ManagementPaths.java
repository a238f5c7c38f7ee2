package io.github.corsstarter.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The paths of the actuator, which only policies that name them govern.
 *
 * @since 0.1.0
 */
public final class ManagementPaths {

	/** No actuator, so no such paths. */
	public static final ManagementPaths NONE = new ManagementPaths(null, false);

	private final @Nullable String basePath;

	private final @Nullable PathPattern pattern;

	private ManagementPaths(@Nullable String basePath, boolean ownPort) {
		this.basePath = basePath;
		this.pattern = (basePath != null && !ownPort) ? PathPatternParser.defaultInstance.parse(basePath + "/**")
				: null;
	}

	/**
	 * The paths below a base path.
	 * @param basePath the actuator's base path; none if it is empty or the root
	 * @param ownPort whether the actuator has a server of its own, so that the
	 * application may use the same paths
	 * @return the paths
	 */
	public static ManagementPaths below(String basePath, boolean ownPort) {
		return (basePath.length() > 1) ? new ManagementPaths(basePath, ownPort) : NONE;
	}

	/**
	 * Whether a path of the application's server is one of the actuator's.
	 * @param path a path as it was sent, within the context path
	 * @return {@code true} if it is
	 */
	boolean contain(String path) {
		return this.pattern != null && this.basePath != null && mayBeBelow(this.basePath, path)
				&& this.pattern.matches(PathContainer.parsePath(path));
	}

	/** Spares most requests the parsing: only an encoded path can hide its start. */
	private static boolean mayBeBelow(String basePath, String path) {
		return path.startsWith(basePath) || path.indexOf('%') != -1 || path.indexOf(';') != -1;
	}

	/**
	 * Whether a pattern names the base path itself.
	 * @param pattern a policy's pattern
	 * @return {@code true} if it is the base path or starts with it
	 */
	boolean areNamedBy(PathPattern pattern) {
		String text = pattern.getPatternString();
		return this.basePath != null && (text.equals(this.basePath) || text.startsWith(this.basePath + "/"));
	}

}
