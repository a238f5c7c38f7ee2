package io.github.corsstarter.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.corsstarter.rule.layer.LayerPath;

/**
 * A filter of Spring's that answers CORS, or a source that one could ask.
 *
 * @param name how people call it: {@code CorsFilter}, {@code http.cors()}
 * @param source the bean that has it
 * @param inFront whether it stands in front of the policies
 * @param asks the object that knows what it allows, or {@code null} if it cannot be read
 * @param paths its paths and what it allows there, or {@code null} if that cannot be read
 * @since 0.1.0
 */
public record CorsFilterUse(String name, String source, boolean inFront, @Nullable Object asks,
		@Nullable List<LayerPath> paths) {

	private static final String SOURCE = "CorsConfigurationSource";

	/**
	 * A source that is a bean.
	 * @param bean the name of the bean
	 * @param source the bean
	 * @param paths its paths, or {@code null} if they cannot be read
	 * @return the source
	 */
	public static CorsFilterUse ofSource(String bean, Object source, @Nullable List<LayerPath> paths) {
		return new CorsFilterUse(SOURCE, "bean '" + bean + "'", false, source, paths);
	}

	/**
	 * The same filter with other paths.
	 * @param paths the paths, or {@code null} if they cannot be read
	 * @return the filter
	 */
	public CorsFilterUse withPaths(@Nullable List<LayerPath> paths) {
		return new CorsFilterUse(this.name, this.source, this.inFront, this.asks, paths);
	}

	/** Whether no filter is known that asks it. */
	boolean isSource() {
		return this.name.equals(SOURCE);
	}

}
