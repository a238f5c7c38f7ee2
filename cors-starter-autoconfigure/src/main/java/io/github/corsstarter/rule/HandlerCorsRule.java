package io.github.corsstarter.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;
import io.github.corsstarter.rule.handler.OtherCors;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.LayerComparison;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.web.ActivePolicies;

/**
 * {@code @CrossOrigin} and the {@code CorsRegistry}.
 */
final class HandlerCorsRule implements CorsFindingRule {

	private static final String ANNOTATION = "@CrossOrigin";

	private final Supplier<HandlerInventory> inventory;

	private final GraphQlEndpoint graphQl;

	private final BlockBuilder blocks;

	HandlerCorsRule(Supplier<HandlerInventory> inventory, GraphQlEndpoint graphQl, BlockBuilder blocks) {
		this.inventory = inventory;
		this.graphQl = graphQl;
		this.blocks = blocks;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		HandlerInventory inventory = this.inventory.get();
		checkAnnotations(inventory, policies, findings);
		// Spring for GraphQL registers what its keys say, and that is found there
		List<RegisteredCors> registered = inventory.registered()
			.stream()
			.filter((entry) -> !entry.pattern().getPatternString().equals(this.graphQl.path()))
			.toList();
		if (!registered.isEmpty()) {
			checkRegistry(registered, inventory.handlers(), policies, findings);
		}
	}

	/** One finding for each policy, whatever the number of handlers. */
	private void checkAnnotations(HandlerInventory inventory, ActivePolicies policies, Consumer<Finding> findings) {
		Map<CorsPolicy, Annotated> governed = new LinkedHashMap<>();
		for (MappedHandler handler : inventory.handlers()) {
			if (handler.cors() != OtherCors.NONE) {
				CorsPolicy policy = governing(handler, policies);
				if (policy != null) {
					governed.computeIfAbsent(policy, (key) -> new Annotated(handler)).count++;
				}
				else if (isUnsafe(handler, handler.cors(), policies)) {
					findings.accept(new OtherLayer(ANNOTATION, ANNOTATION, handler.source()).unsafe(handler.path()));
				}
			}
		}
		governed.forEach((policy, annotated) -> {
			List<LayerPath> paths = new HandlerLayers(inventory)
				.annotated((handler) -> governing(handler, policies) == policy);
			OtherLayer layer = new OtherLayer(ANNOTATION, ANNOTATION, annotated.source());
			LayerComparison.of(paths, policies)
				.stream()
				.filter((comparison) -> comparison.policy() == policy)
				.forEach((comparison) -> findings.accept(layer.overruled(comparison, policies, this.blocks)));
		});
	}

	private static @Nullable CorsPolicy governing(MappedHandler handler, ActivePolicies policies) {
		String sample = handler.sample();
		return (sample == null || policies.isManagement(sample)) ? null : policies.find(sample);
	}

	private static boolean isUnsafe(MappedHandler handler, OtherCors cors, ActivePolicies policies) {
		String sample = handler.sample();
		return cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS && sample != null && !policies.isManagement(sample);
	}

	private void checkRegistry(List<RegisteredCors> registered, List<MappedHandler> handlers, ActivePolicies policies,
			Consumer<Finding> findings) {
		OtherLayer all = layer(registered.get(0), registered.size() - 1);
		all.findOverruled(HandlerLayers.registered(registered), policies, this.blocks, findings);
		for (RegisteredCors entry : registered) {
			// one is enough for an entry, whatever the number of handlers
			handlers.stream()
				.filter((handler) -> handler.isOwn() && isUnsafe(handler, entry.cors(), policies)
						&& governing(handler, policies) == null && isOn(handler, entry))
				.findFirst()
				.ifPresent((handler) -> findings.accept(layer(entry, 0).unsafe(handler.path())));
		}
	}

	private static boolean isOn(MappedHandler handler, RegisteredCors entry) {
		String sample = handler.sample();
		return sample != null && entry.pattern().matches(PathContainer.parsePath(sample));
	}

	private static OtherLayer layer(RegisteredCors entry, int more) {
		return new OtherLayer("the CorsRegistry", "CorsRegistry", "addMapping(\"" + entry.pattern().getPatternString()
				+ "\")" + ((more > 0) ? " and " + more + " more" : ""));
	}

	/**
	 * Annotated handlers that a policy governs.
	 */
	private static final class Annotated {

		private final MappedHandler first;

		private int count;

		Annotated(MappedHandler first) {
			this.first = first;
		}

		String source() {
			return this.first.source() + ((this.count > 1) ? " and " + (this.count - 1) + " more" : "");
		}

	}

}
