package io.github.corsstarter.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.handler.HandlerInventory.RegisteredCors;
import io.github.corsstarter.rule.handler.OtherCors;
import io.github.corsstarter.rule.layer.PathOverlap;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * Handlers that no policy governs, although one governs paths beside them: below the same
 * first segment, or one that differs in its number ({@code /v1}, {@code /v2}). Those that
 * have CORS of another layer are left alone, and so are others, which pages of other
 * origins may never call.
 */
final class UncoveredHandlerRule implements CorsFindingRule {

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	private final Supplier<HandlerInventory> inventory;

	UncoveredHandlerRule(Supplier<HandlerInventory> inventory) {
		this.inventory = inventory;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		Map<String, PathPolicy> neighbours = new LinkedHashMap<>();
		for (PathPolicy entry : policies.byPath()) {
			String start = start(PathOverlap.segments(entry.pattern()));
			if (start != null && !policies.isManagement(entry.pattern())) {
				neighbours.putIfAbsent(start, entry);
			}
		}
		if (neighbours.isEmpty()) {
			return;
		}
		HandlerInventory inventory = this.inventory.get();
		for (MappedHandler handler : inventory.handlers()) {
			PathPolicy neighbour = neighbours.get(String.valueOf(start(handler.segments())));
			if (neighbour != null && handler.isOwn() && isUncovered(handler, inventory.registered(), policies)) {
				findings.accept(finding(handler, neighbour));
			}
		}
	}

	private static @Nullable String start(List<String> segments) {
		String first = segments.get(0);
		return (PathOverlap.isLiteral(first) && !first.isEmpty()) ? NUMBER.matcher(first).replaceAll("0") : null;
	}

	private static boolean isUncovered(MappedHandler handler, List<RegisteredCors> registered,
			ActivePolicies policies) {
		String sample = handler.sample();
		if (sample == null || handler.cors() != OtherCors.NONE || policies.isManagement(sample)) {
			return false;
		}
		PathContainer path = PathContainer.parsePath(sample);
		return policies.find(sample) == null && registered.stream().noneMatch((entry) -> entry.pattern().matches(path));
	}

	private static Finding finding(MappedHandler handler, PathPolicy neighbour) {
		String name = neighbour.policy().name();
		return new Finding(FindingCode.UNCOVERED_HANDLER, Severity.INFO, null, neighbour.property(), null,
				"No policy governs '" + handler.path() + "' (" + handler.source() + "), which is next to '"
						+ neighbour.pattern().getPatternString() + "' of the policy '" + name
						+ "': pages of other origins cannot call it.",
				"If they should, add the path to a policy, such as '" + name + "'.");
	}

}
