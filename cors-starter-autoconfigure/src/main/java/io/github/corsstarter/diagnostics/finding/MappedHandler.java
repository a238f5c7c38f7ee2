package io.github.corsstarter.diagnostics.finding;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A path pattern and what handles it.
 *
 * @param pattern the pattern, within the context path
 * @param sample a path that matches the pattern, or {@code null} if none was found
 * @param methods the methods that are handled; empty for all of them
 * @param source the method, class or bean that handles them
 * @param own whether that is the application's own and not a framework's
 * @param cors what {@code @CrossOrigin} allows there
 * @since 0.1.0
 */
public record MappedHandler(PathPattern pattern, @Nullable String sample, Set<String> methods, String source,
		boolean own, OtherCors cors) {

	/**
	 * Creates a handler.
	 * @param pattern the pattern, within the context path
	 * @param methods the methods that are handled; empty for all of them
	 * @param source the method, class or bean that handles them
	 * @param own whether that is the application's own and not a framework's
	 * @param cors what {@code @CrossOrigin} allows there
	 */
	public MappedHandler(PathPattern pattern, Set<String> methods, String source, boolean own, OtherCors cors) {
		this(pattern, PathSamples.of(pattern), methods, source, own, cors);
	}

	/** The pattern as it was written. */
	String path() {
		return this.pattern.getPatternString();
	}

	boolean serves(String method) {
		return this.methods.isEmpty() || this.methods.contains(method);
	}

}
