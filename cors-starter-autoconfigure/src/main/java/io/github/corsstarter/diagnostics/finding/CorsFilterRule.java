package io.github.corsstarter.diagnostics.finding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.web.ActivePolicies;

/**
 * Filters of Spring's that answer CORS, on their own or in a chain of Spring Security.
 * Their paths cannot be read, so a filter behind the policies is worth a warning only if
 * nothing is left to it.
 */
final class CorsFilterRule implements CorsFindingRule {

	private final Supplier<List<CorsFilterUse>> filters;

	CorsFilterRule(Supplier<List<CorsFilterUse>> filters) {
		this.filters = filters;
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
			findings.accept(filter.inFront() ? inFront(filter) : behind(filter, everywhere));
		}
	}

	private static Finding inFront(CorsFilterUse filter) {
		return new Finding(FindingCode.SECOND_CORS_LAYER, Severity.WARNING, null, filter.name(), filter.source(),
				"The " + filter.name() + " stands in front of the policies and wins: it answers preflights "
						+ "before a policy sees them.",
				"Remove it, or let its order come after 'cors.filter.order'.");
	}

	private static Finding behind(CorsFilterUse filter, boolean everywhere) {
		String paths = everywhere ? "that is everywhere." : "it keeps its say only on other paths.";
		return new Finding(FindingCode.SECOND_CORS_LAYER, everywhere ? Severity.WARNING : Severity.INFO, null,
				filter.name(), filter.source(),
				"Policies win over " + filter.name() + " where they govern: they answer the preflights, and their "
						+ "headers replace its own; " + paths,
				"Remove it" + (everywhere ? "." : " if the policies govern all paths that it was for."));
	}

}
