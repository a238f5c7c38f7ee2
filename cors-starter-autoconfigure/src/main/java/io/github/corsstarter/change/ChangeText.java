package io.github.corsstarter.change;

import java.util.Arrays;
import java.util.stream.Collectors;

import io.github.corsstarter.browser.BrowserEngine;
import io.github.corsstarter.change.ActivationResult.Outcome;
import io.github.corsstarter.diff.PolicyDiff;
import io.github.corsstarter.explain.ClientText;
import io.github.corsstarter.report.PolicySummary;
import io.github.corsstarter.web.ActivePolicies;

/**
 * A change that became active, in words: what is active now, what it does, and what
 * browsers and caches may still hold.
 */
final class ChangeText {

	private static final String NEXT_LINE = System.lineSeparator() + "  ";

	private ChangeText() {
	}

	static String of(HistoryEntry change, ActivePolicies active) {
		ActivationResult result = change.result();
		String user = change.request().actor();
		String actor = (user != null) ? ", by '" + ClientText.sanitize(user) + "'" : "";
		String text = PolicySummary.of(active) + ". It replaces version " + result.previousVersion() + " ("
				+ change.request().cause().id() + actor + ")";
		PolicyDiff diff = result.diff();
		if (diff != null) {
			text += diff.lines().stream().map((line) -> NEXT_LINE + line).collect(Collectors.joining())
					+ stillHeld(diff);
		}
		return (result.outcome() == Outcome.ROLLED_BACK) ? text + NEXT_LINE + ActivationResult.PINNED_MESSAGE : text;
	}

	/**
	 * What browsers and caches may still hold of what is not allowed any more.
	 * @return a line; empty if the change takes nothing away
	 */
	static String stillHeld(PolicyDiff diff) {
		if (!diff.effect().narrows()) {
			return "";
		}
		String browsers = Arrays.stream(BrowserEngine.values())
			.map((browser) -> browser.id() + " " + diff.cachedFor(browser).toSeconds() + " s")
			.collect(Collectors.joining(", "));
		return NEXT_LINE + "Browsers may use the old answers to preflights for up to " + browsers
				+ ". Caches in front may hold old answers of " + String.join(", ", diff.narrowedPaths())
				+ ": purge these paths";
	}

}
