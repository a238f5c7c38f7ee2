package io.github.corsstarter.rule.handler;

import java.util.List;

import org.springframework.core.io.Resource;

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

}
