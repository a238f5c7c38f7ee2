package io.github.corsstarter.diagnostics.finding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.http.server.PathContainer;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.web.ActivePolicies;

/**
 * {@code @CrossOrigin} and the {@code CorsRegistry}.
 */
final class HandlerCorsRule implements CorsFindingRule {

	private final Supplier<HandlerInventory> inventory;

	private final GraphQlEndpoint graphQl;

	HandlerCorsRule(Supplier<HandlerInventory> inventory, GraphQlEndpoint graphQl) {
		this.inventory = inventory;
		this.graphQl = graphQl;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		HandlerInventory inventory = this.inventory.get();
		for (MappedHandler handler : inventory.handlers()) {
			if (handler.cors() != OtherCors.NONE) {
				check(new OtherLayer("@CrossOrigin", "@CrossOrigin", handler.source()), handler.cors(), handler,
						policies, findings);
			}
		}
		for (RegisteredCors entry : inventory.registered()) {
			// Spring for GraphQL registers what its keys say, and that is found there
			if (!entry.pattern().getPatternString().equals(this.graphQl.path())) {
				check(entry, inventory.handlers(), policies, findings);
			}
		}
	}

	/**
	 * One finding of each kind is enough for an entry, whatever the number of handlers.
	 */
	private static void check(RegisteredCors entry, List<MappedHandler> handlers, ActivePolicies policies,
			Consumer<Finding> findings) {
		String pattern = entry.pattern().getPatternString();
		OtherLayer layer = new OtherLayer("the CorsRegistry", "CorsRegistry", "addMapping(\"" + pattern + "\")");
		FirstOfEachCode first = new FirstOfEachCode(findings);
		String any = PathSamples.of(entry.pattern());
		CorsPolicy policy = (any != null) ? policies.find(any, false) : null;
		if (policy != null) {
			first.accept(layer.overruled(policy, pattern));
		}
		for (MappedHandler handler : handlers) {
			String sample = handler.sample();
			if (handler.isOwn() && sample != null && entry.pattern().matches(PathContainer.parsePath(sample))) {
				check(layer, entry.cors(), handler, policies, first);
			}
		}
	}

	private static void check(OtherLayer layer, OtherCors cors, MappedHandler handler, ActivePolicies policies,
			Consumer<Finding> findings) {
		String sample = handler.sample();
		if (sample == null || policies.isManagement(sample)) {
			return;
		}
		CorsPolicy policy = policies.find(sample, false);
		if (policy != null) {
			findings.accept(layer.overruled(policy, handler.path()));
		}
		else if (cors == OtherCors.ANY_ORIGIN_WITH_CREDENTIALS) {
			findings.accept(layer.unsafe(handler.path()));
		}
	}

}
