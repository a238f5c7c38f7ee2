package io.github.corsstarter.diagnostics.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.diagnostics.PropertyOrigins;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * Methods that a policy grants and no handler serves. A list that several policies share
 * is judged by the handlers of all of them; one that nobody wrote is not judged.
 */
final class UnservedMethodRule implements CorsFindingRule {

	/** What comes with GET, and what every path answers. */
	private static final Set<String> NEVER_MISSED = Set.of("HEAD", "OPTIONS", "*");

	private final Supplier<HandlerInventory> inventory;

	private final PropertyOrigins origins;

	UnservedMethodRule(Supplier<HandlerInventory> inventory, PropertyOrigins origins) {
		this.inventory = inventory;
		this.origins = origins;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		HandlerInventory inventory = this.inventory.get();
		if (!inventory.complete()) {
			return;
		}
		List<MappedHandler> own = inventory.handlers()
			.stream()
			.filter((handler) -> handler.own()
					&& (handler.sample() == null || !policies.isManagement(handler.sample())))
			.toList();
		Map<String, List<PathPolicy>> byList = new LinkedHashMap<>();
		for (PathPolicy entry : policies.byPath()) {
			byList.computeIfAbsent(entry.policy().spec().allowedMethods().property(), (key) -> new ArrayList<>())
				.add(entry);
		}
		byList.forEach((property, entries) -> {
			List<MappedHandler> handlers = own.stream().filter((handler) -> isOnAny(handler, entries)).toList();
			boolean judged = entries.stream().noneMatch((entry) -> policies.isManagement(entry.pattern()));
			if (judged && !handlers.isEmpty() && this.origins.find(property) != null) {
				check(entries.get(0).policy(), handlers, !inventory.staticLocations().isEmpty(), findings);
			}
		});
	}

	private static boolean isOnAny(MappedHandler handler, List<PathPolicy> entries) {
		return entries.stream().anyMatch((entry) -> PathOverlap.isPossible(entry.pattern(), handler.pattern()));
	}

	private static void check(CorsPolicy policy, List<MappedHandler> handlers, boolean files,
			Consumer<Finding> findings) {
		List<String> unserved = policy.allowedMethods()
			.stream()
			.filter((method) -> !NEVER_MISSED.contains(method) && !(files && method.equals("GET"))
					&& handlers.stream().noneMatch((handler) -> handler.serves(method)))
			.toList();
		if (!unserved.isEmpty()) {
			String methods = String.join(", ", unserved);
			String property = policy.spec().allowedMethods().property();
			findings.accept(new Finding(FindingCode.UNSERVED_METHOD, Severity.INFO, policy.name(), property, null,
					"'" + property + "' grants " + methods + ", but no handler on the paths of the policy serves "
							+ ((unserved.size() > 1) ? "them." : "it."),
					"Leave " + methods + " out."));
		}
	}

}
