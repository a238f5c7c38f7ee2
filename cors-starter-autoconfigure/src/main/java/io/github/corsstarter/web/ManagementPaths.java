package io.github.corsstarter.web;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The paths of the actuator, which only policies that name them govern.
 *
 * @since 0.1.0
 */
public final class ManagementPaths {

	/** No actuator, so no such paths. */
	public static final ManagementPaths NONE = of(List.of(), List.of());

	private final Supplier<List<String>> onServer;

	private final Supplier<List<String>> named;

	private volatile Subtree @Nullable [] subtrees;

	private ManagementPaths(Supplier<List<String>> onServer, Supplier<List<String>> named) {
		this.onServer = onServer;
		this.named = named;
	}

	/**
	 * The paths of the actuator and everything below them.
	 * @param onServer those that the application's server has; asked for with the first
	 * request, since endpoints may take part in it
	 * @param named those that a pattern can name, on a server of the actuator's own, too
	 * @return the paths
	 */
	public static ManagementPaths of(Supplier<List<String>> onServer, Supplier<List<String>> named) {
		return new ManagementPaths(onServer, named);
	}

	/**
	 * The paths of the actuator and everything below them, if all are known.
	 * @param onServer those that the application's server has
	 * @param named those that a pattern can name
	 * @return the paths
	 */
	public static ManagementPaths of(List<String> onServer, List<String> named) {
		return new ManagementPaths(SingletonSupplier.of(onServer), SingletonSupplier.of(named));
	}

	/**
	 * Whether there is no actuator.
	 * @return {@code true} if no path is the actuator's
	 */
	boolean areNone() {
		return this == NONE;
	}

	/**
	 * Whether a path of the application's server is one of the actuator's.
	 * @param path a path as it was sent, within the context path
	 * @param plain whether it {@linkplain ServerPath#isPlain(String) is plain}
	 * @return {@code true} if it is
	 */
	boolean contain(String path, boolean plain) {
		Subtree[] known = this.subtrees;
		if (known == null) {
			known = this.onServer.get().stream().map(Subtree::new).toArray(Subtree[]::new);
			this.subtrees = known;
		}
		for (Subtree subtree : known) {
			if (subtree.contains(path, plain)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a pattern names one of the paths itself.
	 * @param pattern a policy's pattern
	 * @return {@code true} if it is one of them or starts with it
	 */
	boolean areNamedBy(PathPattern pattern) {
		String text = pattern.getPatternString();
		return this.named.get().stream().anyMatch((path) -> text.equals(path) || text.startsWith(path + "/"));
	}

}
