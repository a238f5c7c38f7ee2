package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.springframework.core.env.Environment;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.layer.Allowance;
import io.github.corsstarter.rule.layer.CorsLayer;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.rule.layer.LayerPaths;

/**
 * The CORS layers of an application, in the order in which requests meet them.
 */
final class OtherLayers {

	private final List<CorsLayer> layers = new ArrayList<>();

	private final List<CorsFilterUse> unread = new ArrayList<>();

	OtherLayers(HandlerInventory inventory, List<CorsFilterUse> filters, Predicate<MappedHandler> ungoverned) {
		filters.stream().filter((filter) -> !filter.isSource()).forEach(this::add);
		addHandlers(inventory, ungoverned);
		filters.stream().filter(CorsFilterUse::isSource).forEach(this::add);
	}

	private void add(CorsFilterUse filter) {
		List<LayerPath> paths = filter.paths();
		if (paths == null) {
			this.unread.add(filter);
		}
		else if (!paths.isEmpty()) {
			this.layers.add(new CorsLayer(filter.name(), filter.name(),
					filter.source() + (filter.isSource() ? ", which no filter was found to ask" : ""), paths));
		}
	}

	private void addHandlers(HandlerInventory inventory, Predicate<MappedHandler> ungoverned) {
		HandlerLayers handlers = new HandlerLayers(inventory);
		List<MappedHandler> annotated = inventory.handlers()
			.stream()
			.filter((handler) -> handler.configuration() != null && ungoverned.test(handler))
			.toList();
		if (!annotated.isEmpty()) {
			int more = annotated.size() - 1;
			this.layers.add(new CorsLayer("@CrossOrigin", "@CrossOrigin",
					annotated.get(0).source() + ((more > 0) ? " and " + more + " more" : ""),
					handlers.annotated(ungoverned)));
		}
		if (!inventory.registered().isEmpty()) {
			this.layers.add(new CorsLayer("CorsRegistry", "CorsRegistry", "addCorsMappings",
					HandlerLayers.registered(inventory.registered())));
		}
	}

	/** Adds what the gateway's keys say. */
	OtherLayers withGateway(Environment environment, Predicate<String> isBound) {
		for (String prefix : CorsKeysRule.gatewayKeys(environment, isBound)) {
			List<LayerPath> paths = new ArrayList<>();
			for (String path : CorsKeys.paths(environment, prefix)) {
				PathPattern pattern = LayerPaths.parse(path);
				if (pattern != null) {
					LayerPaths.add(paths,
							new LayerPath(pattern, Allowance.of(CorsKeys.of(environment, prefix + "[" + path + "]"))));
				}
			}
			this.layers.add(new CorsLayer("'" + prefix + "'", prefix, null, paths));
		}
		return this;
	}

	List<CorsLayer> all() {
		return this.layers;
	}

	/** Filters that may allow something, which cannot be read. */
	List<CorsFilterUse> unread() {
		return this.unread;
	}

}
