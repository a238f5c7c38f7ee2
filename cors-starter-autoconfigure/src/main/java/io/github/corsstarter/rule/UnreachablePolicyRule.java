package io.github.corsstarter.rule;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.web.util.pattern.PathPattern;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.handler.HandlerInventory;
import io.github.corsstarter.rule.handler.HandlerInventory.MappedHandler;
import io.github.corsstarter.rule.layer.PathOverlap;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.PathPolicy;

/**
 * Path patterns on which no request mapping lies. Says nothing if anything else could
 * answer there: functional routes, static resources, a filter of Spring Security.
 */
final class UnreachablePolicyRule implements CorsFindingRule {

	/** Where filters of Spring Security and of its authorization server answer. */
	private static final Set<String> PATHS_OF_FILTERS = Set.of("login", "logout", "oauth2", "saml2", "webauthn", "ott",
			".well-known", "connect", "userinfo");

	private final Supplier<HandlerInventory> inventory;

	UnreachablePolicyRule(Supplier<HandlerInventory> inventory) {
		this.inventory = inventory;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		HandlerInventory inventory = this.inventory.get();
		if (!inventory.complete() || inventory.handlers().stream().noneMatch(MappedHandler::isOwn)) {
			return;
		}
		for (PathPolicy entry : policies.byPath()) {
			if (!policies.isManagement(entry.pattern()) && !isReachable(entry.pattern(), inventory)) {
				findings.accept(finding(entry, inventory));
			}
		}
	}

	private static boolean isReachable(PathPattern pattern, HandlerInventory inventory) {
		List<String> segments = PathOverlap.segments(pattern);
		return PATHS_OF_FILTERS.contains(segments.get(0))
				|| inventory.handlers()
					.stream()
					.anyMatch((handler) -> PathOverlap.isPossible(segments, handler.segments()))
				|| mayBeStatic(segments, inventory.staticLocations());
	}

	/** Whether there may be a file; the start of the pattern decides. */
	private static boolean mayBeStatic(List<String> segments, List<Resource> locations) {
		List<String> start = segments.stream().takeWhile(PathOverlap::isLiteral).toList();
		if (start.isEmpty()) {
			return !locations.isEmpty();
		}
		String path = String.join("/", start) + ((start.size() < segments.size()) ? "/" : "");
		return locations.stream().anyMatch((location) -> exists(location, path));
	}

	private static boolean exists(Resource location, String path) {
		try {
			return location.createRelative(path).exists();
		}
		catch (IOException ex) {
			// not known, so it may be there
			return true;
		}
	}

	private static Finding finding(PathPolicy entry, HandlerInventory inventory) {
		String pattern = entry.pattern().getPatternString();
		String handlers = inventory.handlers()
			.stream()
			.filter(MappedHandler::isOwn)
			.map((handler) -> "'/" + handler.segments().get(0) + "'")
			.distinct()
			.sorted()
			.limit(5)
			.collect(Collectors.joining(", "));
		return new Finding(FindingCode.UNREACHABLE_POLICY, Severity.WARNING, entry.policy().name(), entry.property(),
				null,
				"No request mapping matches '" + pattern + "', so the policy '" + entry.policy().name()
						+ "' governs nothing there.",
				"Name paths that the application serves; its handlers are below " + handlers + ".");
	}

}
