package io.github.corsstarter.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.core.Ordered;
import org.springframework.web.util.pattern.PathPatternParser;

import io.github.corsstarter.finding.Finding;
import io.github.corsstarter.finding.FindingCode;
import io.github.corsstarter.finding.Severity;
import io.github.corsstarter.rule.FilterFinder.FilterInFront;
import io.github.corsstarter.rule.layer.PathOverlap;
import io.github.corsstarter.web.ActivePolicies;
import io.github.corsstarter.web.CorsFilterOrder;

/**
 * Filters of the application in front of the policies. Whether one answers itself cannot
 * be seen, but a rate limiter, a redirect or a maintenance page does: preflights get its
 * answer, and pages cannot read it.
 */
final class FilterInFrontRule implements CorsFindingRule {

	private static final String PROPERTY = "cors.filter.order";

	/** The filter of the policies belongs behind forwarded headers and observation. */
	private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

	private final Supplier<List<FilterInFront>> filters;

	FilterInFrontRule(Supplier<List<FilterInFront>> filters) {
		this.filters = filters;
	}

	@Override
	public void check(ActivePolicies policies, Consumer<Finding> findings) {
		if (policies.byPath().isEmpty()) {
			return;
		}
		for (FilterInFront filter : this.filters.get()) {
			if (filter.paths().stream().anyMatch((path) -> meets(path, policies))) {
				findings.accept(finding(filter));
			}
		}
	}

	private static boolean meets(String path, ActivePolicies policies) {
		List<String> segments = PathOverlap.segments(PathPatternParser.defaultInstance.parse(path));
		return policies.byPath()
			.stream()
			.anyMatch((entry) -> PathOverlap.isPossible(segments, PathOverlap.segments(entry.pattern())));
	}

	private static Finding finding(FilterInFront filter) {
		return new Finding(FindingCode.FILTER_IN_FRONT, filter.ofLibrary() ? Severity.INFO : Severity.WARNING, null,
				PROPERTY, filter.source(),
				"The filter " + filter.type() + " (order " + filter.order() + ") stands in front of the policies. "
						+ "Requests that it answers itself, as a rate limiter or a redirect does, get no CORS header: "
						+ "preflights fail, and pages cannot read the answer.",
				fix(filter.order()));
	}

	private static String fix(int order) {
		String behind = "If it can answer requests itself, give it an order after " + CorsFilterOrder.DEFAULT
				+ " (HIGHEST_PRECEDENCE + 10)";
		return (order > FIRST) ? behind + ", or set '" + PROPERTY + ": " + (order - 1) + "'." : behind + ".";
	}

}
