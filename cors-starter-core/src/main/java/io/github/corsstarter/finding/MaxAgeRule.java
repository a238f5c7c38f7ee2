package io.github.corsstarter.finding;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.github.corsstarter.CorsPolicy;
import io.github.corsstarter.browser.BrowserEngine;

/**
 * Browsers cap the max-age, each in its own way.
 */
final class MaxAgeRule {

	private static final Duration HIGHEST = Arrays.stream(BrowserEngine.values())
		.map(BrowserEngine::maxAgeLimit)
		.max(Comparator.naturalOrder())
		.orElseThrow();

	private MaxAgeRule() {
	}

	static void check(CorsPolicy policy, Consumer<Finding> findings) {
		Duration maxAge = policy.maxAge();
		String capping = Arrays.stream(BrowserEngine.values())
			.filter((engine) -> engine.maxAgeLimit().compareTo(maxAge) < 0)
			.map(MaxAgeRule::name)
			.collect(Collectors.joining(", "));
		if (capping.isEmpty()) {
			return;
		}
		String property = policy.spec().maxAge().property();
		String message = "A max-age of " + maxAge.toSeconds() + " s is above the cap of " + capping
				+ ". In effect a preflight is cached for " + effective(maxAge) + ".";
		String fix = (maxAge.compareTo(HIGHEST) > 0)
				? "'" + property + ": " + HIGHEST.toSeconds() + "s' has the same effect."
				: "Keep it if that is intended: the other browsers cache for longer.";
		findings.accept(new Finding(FindingCode.MAX_AGE_ABOVE_BROWSER_CAP, Severity.INFO, policy.name(), property, null,
				message, fix));
	}

	private static String effective(Duration maxAge) {
		return Arrays.stream(BrowserEngine.values())
			.map((engine) -> Math.min(engine.maxAgeLimit().toSeconds(), maxAge.toSeconds()) + " s in " + name(engine))
			.collect(Collectors.joining(", "));
	}

	private static String name(BrowserEngine engine) {
		return engine.name().charAt(0) + engine.id().substring(1);
	}

}
