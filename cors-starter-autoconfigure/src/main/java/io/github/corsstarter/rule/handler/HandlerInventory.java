package io.github.corsstarter.rule.handler;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.rule.layer.PathOverlap;
import io.github.corsstarter.rule.layer.PathSamples;

/**
 * What the request mappings of an application are.
 *
 * @param handlers the paths and their handlers, but for the static resources of every
 * path
 * @param registered the entries of the {@code CorsRegistry}
 * @param complete whether there is nothing else, such as a functional route, that could
 * serve a path
 * @param staticLocations where the static resources of every path are
 * @since 0.1.0
 */
public record HandlerInventory(List<MappedHandler> handlers, List<RegisteredCors> registered, boolean complete,
		List<Resource> staticLocations) {

	/** Nothing is known. */
	public static final HandlerInventory UNKNOWN = new HandlerInventory(List.of(), List.of(), false, List.of());

	/**
	 * A path pattern and what handles it. An application has hundreds of them at a time
	 * when every millisecond counts, so what few rules ask for is made when they do.
	 *
	 * @since 0.1.0
	 */
	public static final class MappedHandler {

		private final PathPattern pattern;

		private final Set<RequestMethod> methods;

		private final Supplier<String> source;

		private final boolean own;

		private final @Nullable CorsConfiguration cors;

		private @Nullable List<String> segments;

		/**
		 * Creates a handler.
		 * @param pattern the pattern, within the context path
		 * @param methods the methods that are handled; empty for all of them
		 * @param source the method, class or bean that handles them
		 * @param own whether that is the application's own and not a framework's
		 * @param cors what {@code @CrossOrigin} allows there, or {@code null} if there is
		 * none
		 */
		public MappedHandler(PathPattern pattern, Set<RequestMethod> methods, Supplier<String> source, boolean own,
				@Nullable CorsConfiguration cors) {
			this.pattern = pattern;
			this.methods = methods;
			this.source = source;
			this.own = own;
			this.cors = cors;
		}

		public PathPattern pattern() {
			return this.pattern;
		}

		/** The pattern as it was written. */
		public String path() {
			return this.pattern.getPatternString();
		}

		/** The segments of the pattern. */
		public List<String> segments() {
			if (this.segments == null) {
				this.segments = PathOverlap.segments(this.pattern);
			}
			return this.segments;
		}

		/** A path that matches the pattern, or {@code null} if none was found. */
		public @Nullable String sample() {
			return PathSamples.of(this.pattern);
		}

		public String source() {
			return this.source.get();
		}

		public boolean isOwn() {
			return this.own;
		}

		public OtherCors cors() {
			return (this.cors != null) ? OtherCors.of(this.cors) : OtherCors.NONE;
		}

		/** What {@code @CrossOrigin} allows there. */
		public @Nullable CorsConfiguration configuration() {
			return this.cors;
		}

		/** The methods that are handled; empty for all of them. */
		public List<String> methods() {
			return this.methods.stream().map(RequestMethod::name).toList();
		}

		public boolean serves(String method) {
			return this.methods.isEmpty() || this.methods.contains(RequestMethod.resolve(method));
		}

	}

	/**
	 * An entry of a {@code CorsRegistry}.
	 *
	 * @param pattern its paths
	 * @param configuration what it allows
	 * @since 0.1.0
	 */
	public record RegisteredCors(PathPattern pattern, CorsConfiguration configuration) {

		public OtherCors cors() {
			return OtherCors.of(this.configuration);
		}
	}

}
