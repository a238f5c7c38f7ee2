package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsConfiguration;

import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;
import io.github.corsstarter.rule.layer.Allowance;
import io.github.corsstarter.rule.layer.HandlerLayer;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;

/**
 * The layers of the handlers of an application.
 *
 * @param inventory the handlers
 */
record HandlerLayers(HandlerInventory inventory) {

	/** The entries of the {@code CorsRegistry} that any request reaches. */
	static List<LayerPath> registered(List<RegisteredCors> registered) {
		List<LayerPath> paths = new ArrayList<>();
		registered.forEach(
				(entry) -> LayerPaths.add(paths, new LayerPath(entry.pattern(), Allowance.of(entry.configuration()))));
		return paths;
	}

	/** The paths of annotated handlers, together with what is registered for them. */
	List<LayerPath> annotated(Predicate<MappedHandler> which) {
		HandlerLayer layer = new HandlerLayer();
		for (MappedHandler handler : this.inventory.handlers()) {
			CorsConfiguration annotation = handler.configuration();
			Allowance allowance = (annotation != null && which.test(handler))
					? Allowance.of(combined(handler, annotation)).restrictedTo(handler.methods()) : null;
			if (allowance != null && !allowance.isNothing()) {
				layer.add(handler.pattern(), allowance);
			}
			else if (handler.isOwn()) {
				layer.addClosed(handler.pattern());
			}
		}
		return layer.paths();
	}

	private CorsConfiguration combined(MappedHandler handler, CorsConfiguration annotation) {
		CorsConfiguration registered = registeredFor(handler);
		CorsConfiguration combined = (registered != null) ? registered.combine(annotation) : null;
		return (combined != null) ? combined : annotation;
	}

	private @Nullable CorsConfiguration registeredFor(MappedHandler handler) {
		String sample = handler.sample();
		if (sample == null) {
			return null;
		}
		PathContainer path = PathContainer.parsePath(sample);
		return this.inventory.registered()
			.stream()
			.filter((entry) -> entry.pattern().matches(path))
			.map(RegisteredCors::configuration)
			.findFirst()
			.orElse(null);
	}

}
