package io.github.corsstarter.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.core.env.Environment;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.layer.PathOverlap;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * Methods that a policy grants and no handler serves. A list that several policies share
 * is judged by the handlers of all of them; one that is not set is not judged.
 */
final class UnservedMethodRule implements CorsFindingRule {

	/** What comes with GET, and what every path answers. */
	private static final Set<String> NEVER_MISSED = Set.of("HEAD", "OPTIONS", "*");

	private final Supplier<HandlerInventory> inventory;

	private final Environment environment;

	UnservedMethodRule(Supplier<HandlerInventory> inventory, Environment environment) {
		this.inventory = inventory;
		this.environment = environment;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		HandlerInventory inventory = this.inventory.get();
		if (!inventory.complete()) {
			return;
		}
		Map<String, List<PathPolicy>> byList = new LinkedHashMap<>();
		for (PathPolicy entry : policies.byPath()) {
			byList.computeIfAbsent(entry.policy().spec().allowedMethods().property(), (key) -> new ArrayList<>())
				.add(entry);
		}
		for (Map.Entry<String, List<PathPolicy>> list : byList.entrySet()) {
			if (FlatKeys.isWritten(this.environment, list.getKey())
					&& list.getValue().stream().noneMatch((entry) -> policies.isManagement(entry.pattern()))) {
				check(list.getValue(), inventory, policies, findings);
			}
		}
	}

	private static void check(List<PathPolicy> entries, HandlerInventory inventory, ActivePolicies policies,
			Consumer<Finding> findings) {
		CorsPolicy policy = entries.get(0).policy();
		Set<String> unserved = new LinkedHashSet<>(policy.allowedMethods());
		unserved.removeAll(NEVER_MISSED);
		if (!inventory.staticLocations().isEmpty()) {
			unserved.remove("GET");
		}
		List<List<String>> paths = entries.stream().map((entry) -> PathOverlap.segments(entry.pattern())).toList();
		boolean met = false;
		for (MappedHandler handler : inventory.handlers()) {
			if (unserved.isEmpty()) {
				return;
			}
			if (handler.isOwn() && isOnAny(handler, paths) && !policies.isManagement(handler.path())) {
				met = true;
				unserved.removeIf(handler::serves);
			}
		}
		if (met && !unserved.isEmpty()) {
			findings.accept(finding(policy, unserved));
		}
	}

	private static boolean isOnAny(MappedHandler handler, List<List<String>> paths) {
		return paths.stream().anyMatch((path) -> PathOverlap.isPossible(path, handler.segments()));
	}

	private static Finding finding(CorsPolicy policy, Set<String> unserved) {
		String methods = String.join(", ", unserved);
		String property = policy.spec().allowedMethods().property();
		return new Finding(FindingCode.UNSERVED_METHOD, Severity.INFO, policy.name(), property, null,
				"'" + property + "' allows " + methods + ", but no handler on the paths of the policy serves "
						+ ((unserved.size() > 1) ? "them." : "it."),
				"Remove " + methods + ".");
	}

}
