package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.FilterFinder.CorsFilterUse;
import io.github.corsstarter.rule.layer.BlockBuilder;
import io.github.corsstarter.rule.layer.LayerComparison;
import io.github.corsstarter.rule.layer.LayerPath;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Filters of Spring's that answer CORS, on their own or in a chain of Spring Security,
 * and sources for them. If their paths cannot be read, a filter behind the policies is
 * worth a warning only if nothing is left to it.
 */
final class CorsFilterRule implements CorsFindingRule {

	private static final String IN_FRONT = "or let its order come after 'cors.filter.order'";

	private final Supplier<List<CorsFilterUse>> filters;

	private final BlockBuilder blocks;

	CorsFilterRule(Supplier<List<CorsFilterUse>> filters, BlockBuilder blocks) {
		this.filters = filters;
		this.blocks = blocks;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		if (policies.byPath().isEmpty()) {
			return;
		}
		boolean everywhere = policies.byPath()
			.stream()
			.anyMatch((entry) -> entry.pattern().getPatternString().equals("/**"));
		for (CorsFilterUse filter : this.filters.get()) {
			List<LayerPath> paths = filter.paths();
			if (paths == null || paths.isEmpty()) {
				findings.accept(unread(filter, paths == null, everywhere));
			}
			else {
				check(filter, paths, everywhere, policies, findings);
			}
		}
	}

	private void check(CorsFilterUse filter, List<LayerPath> paths, boolean everywhere, ActivePolicies policies,
			Consumer<Finding> findings) {
		OtherLayer layer = new OtherLayer((filter.isSource() ? "the " : "") + filter.name(), filter.name(),
				filter.source());
		Severity severity = (filter.inFront() || everywhere) ? Severity.WARNING : Severity.INFO;
		for (LayerComparison comparison : LayerComparison.of(paths, policies)) {
			findings
				.accept(layer.found(comparison.policy(), severity, message(filter, comparison.governed(), everywhere),
						advice(filter, everywhere), comparison, policies, this.blocks));
		}
	}

	/** Of filters that cannot be read, or that allow nothing of their own. */
	private static Finding unread(CorsFilterUse filter, boolean unknown, boolean everywhere) {
		String advice = advice(filter, everywhere);
		return new Finding(FindingCode.SECOND_CORS_LAYER,
				(filter.inFront() || everywhere) ? Severity.WARNING : Severity.INFO, null, filter.name(),
				filter.source(), message(filter, "", everywhere) + (unknown ? " What it allows cannot be read." : ""),
				Character.toUpperCase(advice.charAt(0)) + advice.substring(1) + ".");
	}

	private static String message(CorsFilterUse filter, String paths, boolean everywhere) {
		if (filter.inFront()) {
			return "The " + filter.name() + " stands in front of the policies and wins: it answers preflights "
					+ "before a policy sees them.";
		}
		String where = paths.isEmpty() ? "where they govern" : "on " + paths;
		return (filter.isSource() ? "No filter was found that asks the " + filter.name() + ". " : "")
				+ "Policies win over " + filter.name() + " " + where
				+ ": they answer the preflights, and their headers replace its own; "
				+ (everywhere ? "that is the case everywhere." : "it still decides on all other paths.");
	}

	private static String advice(CorsFilterUse filter, boolean everywhere) {
		if (filter.inFront()) {
			return "remove it, " + IN_FRONT;
		}
		return "remove it" + (everywhere ? "" : " if the policies govern all paths that it was for");
	}

}
