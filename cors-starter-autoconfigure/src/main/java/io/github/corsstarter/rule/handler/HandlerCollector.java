package io.github.corsstarter.rule.handler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;

/**
 * Collects what the mappings of a stack hold.
 *
 * @since 0.1.0
 */
public final class HandlerCollector {

	/** What serves static resources serves these. */
	private static final Set<RequestMethod> METHODS_OF_RESOURCES = EnumSet.of(RequestMethod.GET, RequestMethod.HEAD);

	private final CrossOrigins crossOrigins;

	private final SpringsOwn springsOwn;

	private final List<MappedHandler> handlers = new ArrayList<>();

	private final List<RegisteredCors> registered = new ArrayList<>();

	private final List<Resource> staticLocations = new ArrayList<>();

	private boolean complete = true;

	/**
	 * Creates a collector.
	 * @param environment resolves placeholders
	 * @param beanFactory the beans of the application
	 */
	public HandlerCollector(Environment environment, ListableBeanFactory beanFactory) {
		this.springsOwn = new SpringsOwn(beanFactory);
		this.crossOrigins = new CrossOrigins(environment, this.springsOwn);
	}

	/**
	 * Adds a method that handles requests.
	 * @param patterns its path patterns
	 * @param methods the methods that it handles; empty for all of them
	 * @param handler the method
	 */
	public void add(Collection<PathPattern> patterns, Set<RequestMethod> methods, HandlerMethod handler) {
		String type = handler.getBeanType().getName();
		boolean own = !this.springsOwn.is(handler.getBeanType());
		CorsConfiguration cors = own ? this.crossOrigins.of(handler, methods) : null;
		Supplier<String> source = () -> type + "." + handler.getMethod().getName() + "()";
		for (PathPattern pattern : patterns) {
			if (pattern.getPatternString().startsWith("/")) {
				this.handlers.add(new MappedHandler(pattern, methods, source, own, cors));
			}
			else {
				add(pattern.getPatternString(), methods, source, own, cors);
			}
		}
	}

	/**
	 * Adds an object that handles requests of any method.
	 * @param pattern its path pattern
	 * @param handler the object, or the name of its bean
	 */
	public void add(String pattern, Object handler) {
		String source = (handler instanceof String name) ? "bean '" + name + "'" : handler.getClass().getName();
		add(pattern, Set.of(), () -> source, true, null);
	}

	/**
	 * Adds a handler of static resources.
	 * @param pattern its path pattern
	 * @param locations where the resources are
	 */
	public void addResources(String pattern, List<Resource> locations) {
		if (pattern.equals("/**")) {
			this.staticLocations.addAll(locations);
		}
		else {
			add(pattern, METHODS_OF_RESOURCES, () -> "static resources", false, null);
		}
	}

	/**
	 * Adds an entry of a {@code CorsRegistry}, which several mappings may share.
	 * @param pattern its path pattern
	 * @param configuration what it allows
	 */
	public void addRegistered(String pattern, CorsConfiguration configuration) {
		PathPattern parsed = parse(pattern);
		if (this.registered.stream().noneMatch((entry) -> entry.pattern().equals(parsed))) {
			this.registered.add(new RegisteredCors(parsed, configuration));
		}
	}

	private void add(String pattern, Set<RequestMethod> methods, Supplier<String> source, boolean own,
			@Nullable CorsConfiguration cors) {
		try {
			String path = pattern.startsWith("/") ? pattern : "/" + pattern;
			this.handlers.add(new MappedHandler(parse(path), methods, source, own, cors));
		}
		catch (PatternParseException ex) {
			// another kind of pattern, which cannot be compared here
			this.complete = false;
		}
	}

	private static PathPattern parse(String path) {
		return PathPatternParser.defaultInstance.parse(path);
	}

	/** Says that something else may serve any path. */
	public void markIncomplete() {
		this.complete = false;
	}

	/**
	 * What was collected.
	 * @return the handlers and all else
	 */
	public HandlerInventory collected() {
		return new HandlerInventory(List.copyOf(this.handlers), List.copyOf(this.registered), this.complete,
				List.copyOf(this.staticLocations));
	}

}
